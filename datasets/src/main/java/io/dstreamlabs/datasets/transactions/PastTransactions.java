package io.dstreamlabs.datasets.transactions;

import io.dstreamlabs.datasets.DatasetGenerator;
import io.dstreamlabs.datasets.GeneratedDataset;
import io.dstreamlabs.datasets.GeneratedDataset.DatasetDescription;
import io.dstreamlabs.datasets.GeneratedDataset.Planted;
import io.dstreamlabs.datasets.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** A sample of February's payments; five in a hundred are frauds. */
public final class PastTransactions implements DatasetGenerator {
  static final long START_MS = 1_769_904_000_000L; // 2026-02-01, 00:00 UTC
  static final long LENGTH_MS = 28L * 24 * 60 * 60_000;
  static final int FRAUD_PERCENT = 5;

  private static final long SEED = 20_260_201;
  private static final long LONGEST_PAUSE_MS = 800_000;

  /** For {@link java.util.ServiceLoader}. */
  public PastTransactions() {}

  @Override
  public String name() {
    return "transactions-past";
  }

  @Override
  public GeneratedDataset generate() {
    return generate(SEED);
  }

  /** The dataset of another seed. */
  static GeneratedDataset generate(long seed) {
    SeededRandom random = new SeededRandom(seed);
    Spending spending = new Spending(random);
    List<Payment> payments = new ArrayList<>();
    for (long atMs = START_MS + random.below(LONGEST_PAUSE_MS);
        atMs < START_MS + LENGTH_MS;
        atMs += random.between(0, LONGEST_PAUSE_MS)) {
      payments.add(
          random.below(100) < FRAUD_PERCENT ? spending.fraud(atMs) : spending.honest(atMs));
    }
    return new GeneratedDataset(Payment.csv(payments), description(), seed);
  }

  private static DatasetDescription description() {
    return new DatasetDescription(
        "Payments by card, a sample of February, to learn from",
        Payment.columns(),
        List.of(
            new Planted(
                "frauds, five in a hundred payments: mostly electronics, giftcards and jewellery,"
                    + " for 1.5 to 4 times the usual amount, and 85 in 100 of them 200 km or more"
                    + " from the card holder's home",
                START_MS,
                START_MS + LENGTH_MS)));
  }
}
