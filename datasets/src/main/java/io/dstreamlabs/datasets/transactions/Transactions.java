package io.dstreamlabs.datasets.transactions;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An hour of payments by card, as they come in.
 *
 * <pre>
 * minute    0                         30   40               60
 *           |-------------------------gang-|----------------|
 * </pre>
 */
public final class Transactions implements DatasetGenerator {
  static final long MINUTE_MS = 60_000;
  static final long START_MS = 1_772_798_400_000L; // 2026-03-06, 12:00 UTC
  static final long LENGTH_MS = 60 * MINUTE_MS;
  static final long GANG_FROM_MS = 30 * MINUTE_MS;
  static final long GANG_TO_MS = 40 * MINUTE_MS;
  static final int FRAUD_PERCENT = 2;

  private static final long SEED = 20_260_306;
  private static final long LONGEST_PAUSE_MS = 1_200;
  private static final long GANG_PAUSE_MS = 10_000;
  private static final int FIRST_CARD_OF_GANG = 9_001;
  private static final int CARDS_OF_GANG = 10;

  /** For {@link java.util.ServiceLoader}. */
  public Transactions() {}

  @Override
  public String name() {
    return "transactions";
  }

  @Override
  public GeneratedDataset generate() {
    return generate(SEED);
  }

  /** The dataset of another seed: the same gang, other people. */
  static GeneratedDataset generate(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Spending spending = new Spending(random);
    List<Payment> payments = new ArrayList<>();
    for (long afterMs = random.below(LONGEST_PAUSE_MS);
        afterMs < LENGTH_MS;
        afterMs += random.between(0, LONGEST_PAUSE_MS)) {
      long atMs = START_MS + afterMs;
      payments.add(
          random.below(100) < FRAUD_PERCENT ? spending.fraud(atMs) : spending.honest(atMs));
    }
    payments.addAll(gang(spending));
    payments.sort(Comparator.comparingLong(Payment::atMs)); // stable: equal times keep their order
    return new GeneratedDataset(Payment.csv(payments), description(), seed);
  }

  private static List<Payment> gang(Spending spending) {
    List<Payment> payments = new ArrayList<>();
    for (long afterMs = GANG_FROM_MS; afterMs < GANG_TO_MS; afterMs += GANG_PAUSE_MS) {
      String card = Spending.card(FIRST_CARD_OF_GANG + payments.size() % CARDS_OF_GANG);
      payments.add(spending.fraud(START_MS + afterMs, card, Spending.GIFTCARDS));
    }
    return payments;
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Payments by card, an hour of a Friday noon",
        Payment.columns(),
        List.of(
            new Planted(
                "frauds as in transactions-past, two in a hundred payments",
                START_MS,
                START_MS + LENGTH_MS),
            new Planted(
                "a gang: the ten stolen cards c9001 to c9010, which are not used otherwise, buy"
                    + " giftcards in turn, one every 10 s",
                START_MS + GANG_FROM_MS,
                START_MS + GANG_TO_MS)));
  }
}
