package io.dstreamlabs.datasets.words;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.ColumnDescription;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.SeededRandom;
import io.dstreamlabs.datasets.Zipf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Half an hour of short messages about a city's trams, buses and cabs, with words drawn by Zipf's law.
 *
 * <pre>
 * minute    0      8      14    16      21      25           30
 *           |------|burst||------silence--|----burst---|-silence-|
 * </pre>
 */
public final class Words implements DatasetGenerator {
  static final long START_MS = 1_772_436_600_000L; // 2026-03-02, 07:30 UTC
  static final long MINUTE_MS = 60_000;
  static final long LENGTH_MS = 30 * MINUTE_MS;
  static final double EXPONENT = 1.0;

  private static final long SEED = 20_260_302;
  private static final long LONGEST_PAUSE_MS = 800;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  static final List<Span> SPANS =
      List.of(
          new Span(
              "a burst: ten times as many messages, each beginning with 'flooded', which occurs"
                  + " nowhere else",
              8 * MINUTE_MS,
              8 * MINUTE_MS + 30_000,
              10,
              "flooded"),
          new Span("silence: no message for two minutes", 14 * MINUTE_MS, 16 * MINUTE_MS, 0, ""),
          new Span(
              "a burst: twenty times as many messages, with the usual words",
              21 * MINUTE_MS,
              21 * MINUTE_MS + 10_000,
              20,
              ""),
          new Span(
              "silence: no message for 45 seconds",
              25 * MINUTE_MS,
              25 * MINUTE_MS + 45_000,
              0,
              ""));

  /** For {@link java.util.ServiceLoader}. */
  public Words() {}

  @Override
  public String name() {
    return "words";
  }

  @Override
  public GeneratedDataset generate() {
    return new GeneratedDataset(csv(), description(), SEED);
  }

  private static String csv() {
    SeededRandom random = new SeededRandom(SEED);
    List<String> words = Vocabulary.words();
    Zipf zipf = new Zipf(words.size(), EXPONENT);
    StringBuilder csv = new StringBuilder("timestamp_ms,line\n");
    long afterMs = random.below(LONGEST_PAUSE_MS);
    while (afterMs < LENGTH_MS) {
      Optional<Span> span = spanAt(afterMs);
      if (span.isPresent() && span.get().isSilent()) {
        afterMs = span.get().toMs();
        continue;
      }
      String firstWord = span.map(Span::firstWord).orElse("");
      csv.append(START_MS + afterMs).append(',');
      csv.append(message(random, words, zipf, firstWord)).append('\n');
      afterMs += random.between(0, LONGEST_PAUSE_MS / span.map(Span::timesFaster).orElse(1));
    }
    return csv.toString();
  }

  private static String message(
      SeededRandom random, List<String> words, Zipf zipf, String firstWord) {
    List<String> message = new ArrayList<>();
    if (!firstWord.isEmpty()) {
      message.add(firstWord);
    }
    for (long left = random.between(SHORTEST, LONGEST); left > 0; left--) {
      message.add(words.get(zipf.draw(random) - 1));
    }
    return String.join(" ", message);
  }

  private static Optional<Span> spanAt(long afterMs) {
    return SPANS.stream().filter(span -> span.holds(afterMs)).findFirst();
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Messages of a city's transport, half an hour of a Monday morning",
        List.of(
            new ColumnDescription(
                "timestamp_ms",
                "whole",
                "milliseconds since 1970-01-01T00:00:00Z",
                "When the message was sent; several may be sent in the same millisecond."),
            new ColumnDescription(
                "line",
                "text",
                "",
                "3 to 12 words between single spaces, and one more in a burst; drawn by Zipf's law,"
                    + " exponent 1, from a vocabulary of 287.")),
        SPANS.stream().map(span -> span.planted(START_MS)).toList());
  }
}
