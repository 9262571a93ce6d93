package io.dstreamlabs.datasets.pins;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import io.dstreamlabs.datasets.SeededRandom;
import io.dstreamlabs.datasets.Zipf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An hour of a pinboard on the web: users look at a pin, save one that is shown next to it, and go on from there.
 *
 * <pre>
 * minute    0            20         30   40 45              60
 *           |------------trend-rises-----|--trend-stays-----|
 *                                   bot-----
 * </pre>
 */
public final class Pins implements DatasetGenerator {
  static final long MINUTE_MS = 60_000;
  static final long START_MS = 1_772_737_200_000L; // 2026-03-05, 19:00 UTC
  static final long LENGTH_MS = 60 * MINUTE_MS;
  static final long TREND_FROM_MS = 20 * MINUTE_MS;
  static final long TREND_FULL_MS = 40 * MINUTE_MS;
  static final long BOT_FROM_MS = 30 * MINUTE_MS;
  static final long BOT_TO_MS = 45 * MINUTE_MS;
  static final int TRENDING = 397;
  static final int SPAM = 398;
  static final int SPAM_SEEN_AT = 399;

  private static final long SEED = 20_260_305;
  private static final int ORDINARY = 396;
  private static final double EXPONENT = 0.8;
  private static final int USERS = 1_500;
  private static final String BOT = "u9001";
  private static final long BOT_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 600;
  private static final int GOES_ON = 60;
  private static final int TREND_PERCENT = 30;

  /** For {@link java.util.ServiceLoader}. */
  public Pins() {}

  @Override
  public String name() {
    return "pins";
  }

  @Override
  public GeneratedDataset generate() {
    return generate(SEED);
  }

  /** The dataset of another seed: the same trend, other users. */
  static GeneratedDataset generate(long seed) {
    List<Save> saves = new ArrayList<>(ordinary(new SeededRandom(seed)));
    for (long afterMs = BOT_FROM_MS; afterMs < BOT_TO_MS; afterMs += BOT_PAUSE_MS) {
      saves.add(new Save(afterMs, BOT, SPAM, SPAM_SEEN_AT));
    }
    saves.sort(Comparator.comparingLong(Save::afterMs)); // stable: equal times keep their order
    return new GeneratedDataset(csv(saves), description(), seed);
  }

  private static List<Save> ordinary(SeededRandom random) {
    Zipf popularity = new Zipf(ORDINARY, EXPONENT);
    List<Save> saves = new ArrayList<>();
    String user = user(random);
    int seenAt = popularity.draw(random);
    for (long afterMs = random.below(LONGEST_PAUSE_MS);
        afterMs < LENGTH_MS;
        afterMs += random.between(0, LONGEST_PAUSE_MS)) {
      int pin = next(seenAt, afterMs, popularity, random);
      saves.add(new Save(afterMs, user, pin, seenAt));
      boolean goesOn = random.below(100) < GOES_ON;
      user = goesOn ? user : user(random);
      seenAt = goesOn ? pin : popularity.draw(random);
    }
    return saves;
  }

  /** What is saved of the pins next to {@code seenAt}; another pin. */
  private static int next(int seenAt, long afterMs, Zipf popularity, SeededRandom random) {
    boolean trends =
        random.below(100 * (TREND_FULL_MS - TREND_FROM_MS))
            < TREND_PERCENT * (Math.min(afterMs, TREND_FULL_MS) - TREND_FROM_MS);
    if (trends && seenAt != TRENDING) {
      return TRENDING;
    }
    int pin;
    do {
      pin = popularity.draw(random);
    } while (pin == seenAt);
    return pin;
  }

  private static String user(SeededRandom random) {
    return String.format(Locale.ROOT, "u%04d", random.between(1, USERS));
  }

  private static String csv(List<Save> saves) {
    StringBuilder csv = new StringBuilder("timestamp_ms,user,pin,seen_at\n");
    for (Save save : saves) {
      csv.append(START_MS + save.afterMs()).append(',');
      csv.append(save.user()).append(',');
      csv.append(pin(save.pin())).append(',');
      csv.append(pin(save.seenAt())).append('\n');
    }
    return csv.toString();
  }

  private static String pin(int number) {
    return String.format(Locale.ROOT, "p%03d", number);
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Pins that users of a pinboard saved, an hour of a Thursday evening",
        List.of(
            new ColumnDescription(
                "timestamp_ms",
                "whole",
                "milliseconds since 1970-01-01T00:00:00Z",
                "When the pin was saved; several may be saved in the same millisecond."),
            new ColumnDescription("user", "text", "", "Who saved it: u and four digits."),
            new ColumnDescription(
                "pin",
                "text",
                "",
                "What was saved: p and three digits; p001 to p396 by Zipf's law, exponent 0.8."),
            new ColumnDescription(
                "seen_at", "text", "", "The pin that it was shown next to; never the same.")),
        List.of(
            new Planted(
                "a pin trends: "
                    + pin(TRENDING)
                    + ", which nobody saved before, is saved next to whatever pin, ever more often;"
                    + " from 19:40 on it is three in ten of all saves next to another one",
                START_MS + TREND_FROM_MS,
                START_MS + LENGTH_MS),
            new Planted(
                "a bot: "
                    + BOT
                    + " saves "
                    + pin(SPAM)
                    + " every 500 ms, always next to "
                    + pin(SPAM_SEEN_AT)
                    + "; nobody else sees either of them",
                START_MS + BOT_FROM_MS,
                START_MS + BOT_TO_MS)));
  }
}
