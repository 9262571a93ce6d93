package io.dstreamlabs.datasets.transactions;

import io.dstreamlabs.datasets.SeededRandom;
import java.util.List;
import java.util.Locale;

/**
 * How people pay, and how thieves do.
 *
 * <pre>
 *               people                                  thieves
 * buy           mostly groceries, meals and fuel        mostly electronics, giftcards and jewellery
 * pay           0.1 to 2.7 times what is usual          1.5 to 4 times what is usual
 * are           at home; 8 in 100 travel                far from the card holder's home; 15 in 100 not
 * </pre>
 *
 * <p>So nearly all frauds can be told, but not all of them, and not without some honest travellers.
 */
final class Spending {
  private static final int CARDS = 2_000;
  private static final int TRAVEL_PERCENT = 8;
  private static final int NEAR_PERCENT = 15;
  private static final long NEAR_KM = 30;

  private static final List<Category> CATEGORIES =
      List.of(
          new Category("groceries", 4_000, 40, 0),
          new Category("restaurant", 3_000, 20, 0),
          new Category("fuel", 6_000, 18, 0),
          new Category("travel", 15_000, 10, 10),
          new Category("electronics", 20_000, 6, 40),
          new Category("giftcards", 5_000, 4, 30),
          new Category("jewellery", 30_000, 2, 20));
  static final Category GIFTCARDS = CATEGORIES.get(5);

  /** What is bought, for how much, and how often, in percent. */
  record Category(String name, long usualCents, int percentOfPeople, int percentOfThieves) {}

  private final SeededRandom random;

  Spending(SeededRandom random) {
    this.random = random;
  }

  /** What the holder of a card pays. */
  Payment honest(long atMs) {
    long ticket = random.below(100);
    int at = 0;
    for (; ticket >= CATEGORIES.get(at).percentOfPeople(); at++) {
      ticket -= CATEGORIES.get(at).percentOfPeople();
    }
    Category category = CATEGORIES.get(at);
    long cents = category.usualCents() * random.between(20, 180) * random.between(50, 150) / 10_000;
    long km =
        random.below(100) < TRAVEL_PERCENT
            ? random.between(100, 2_000)
            : random.between(0, NEAR_KM);
    return new Payment(atMs, card(), category.name(), cents, km, 0);
  }

  /** What a thief pays. */
  Payment fraud(long atMs) {
    long ticket = random.below(100);
    int at = 0;
    for (; ticket >= CATEGORIES.get(at).percentOfThieves(); at++) {
      ticket -= CATEGORIES.get(at).percentOfThieves();
    }
    return fraud(atMs, card(), CATEGORIES.get(at));
  }

  /** What a thief pays for something of {@code category} with {@code card}. */
  Payment fraud(long atMs, String card, Category category) {
    long cents = category.usualCents() * random.between(1_500, 4_000) / 1_000;
    long km =
        random.below(100) < NEAR_PERCENT ? random.between(0, NEAR_KM) : random.between(200, 5_000);
    return new Payment(atMs, card, category.name(), cents, km, 1);
  }

  private String card() {
    return card(random.between(1, CARDS));
  }

  static String card(long number) {
    return String.format(Locale.ROOT, "c%04d", number);
  }
}
