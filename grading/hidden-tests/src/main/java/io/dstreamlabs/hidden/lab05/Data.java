package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.Gaps;
import io.dstreamlabs.hidden.HiddenSeed;
import io.dstreamlabs.hidden.RandomBatches;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Batches drawn from the seed: taxis that report where they are, fares, and fares by taxi.
 *
 * @param seed where the data comes from
 */
record Data(HiddenSeed seed) {
  private static final int HIGHEST_FARE = 60;

  /** {@code n} batches of texts, hardly ever the same twice. */
  Batches reports(int n, Gaps gaps) {
    String salt = seed.salt();
    return batches(n, gaps, () -> "cab" + seed.between(100, 999) + salt);
  }

  /** {@code n} batches of whole numbers, some negative. */
  Batches fares(int n, Gaps gaps) {
    return batches(n, gaps, this::fare);
  }

  /** {@code n} batches of pairs: one of {@code keys}, a whole number. */
  Batches faresOf(List<String> keys, int n, Gaps gaps) {
    return batches(n, gaps, () -> Pair.of(seed.oneOf(keys), fare()));
  }

  /** {@code n} batches of pairs: one of {@code keys}, a text. */
  Batches reportsOf(List<String> keys, int n, Gaps gaps) {
    return batches(n, gaps, () -> Pair.of(seed.oneOf(keys), "stop" + seed.between(10, 99)));
  }

  /** {@code n} keys. */
  List<String> taxis(int n) {
    String salt = seed.salt();
    return IntStream.range(0, n).mapToObj(i -> "cab" + i + salt).toList();
  }

  /** Eight keys that differ, with one hash code. */
  List<String> collidingKeys() {
    return new RandomBatches(seed).collidingTexts();
  }

  /** One batch in which every one of {@code keys} occurs, with a number. */
  Batches allOf(List<String> keys) {
    List<Object> records = new ArrayList<>();
    keys.forEach(key -> records.add(Pair.of(key, fare())));
    return new Batches(List.of(Maybe.of(records)));
  }

  /** Every record twice, so that equal ones count. */
  Batches doubled(Batches batches) {
    return new RandomBatches(seed).doubled(batches);
  }

  /** The keys in another order. */
  List<String> shuffledKeys(List<String> keys) {
    return seed.shuffled(keys);
  }

  /** The records of each batch in another order. */
  Batches shuffled(Batches batches) {
    return new RandomBatches(seed).shuffled(batches);
  }

  private long fare() {
    return seed.between(-HIGHEST_FARE / 2, HIGHEST_FARE);
  }

  private Batches batches(int n, Gaps gaps, Supplier<Object> record) {
    return new RandomBatches(seed).of(n, gaps, record);
  }
}
