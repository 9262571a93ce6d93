package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Batches drawn from a seed, whatever their records are; a lab's own data says what these are.
 *
 * @param seed where all of it comes from
 */
public record RandomBatches(HiddenSeed seed) {
  private static final int MOST_RECORDS = 4;

  /**
   * {@code n} batches. Where there are gaps the second batch is without records, and where RDDs are absent
   * the fourth, so that no seed misses them.
   *
   * @param record draws one record
   */
  public Batches of(int n, Gaps gaps, Supplier<Object> record) {
    List<Maybe<List<Object>>> batches = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      batches.add(batch(i, gaps, record));
    }
    return new Batches(batches);
  }

  private Maybe<List<Object>> batch(int index, Gaps gaps, Supplier<Object> record) {
    if (gaps == Gaps.ABSENT && (index % 5 == 3 || seed.chance(20))) {
      return Maybe.absent();
    }
    if (gaps != Gaps.NONE && (index % 6 == 1 || seed.chance(20))) {
      return Maybe.of(List.of());
    }
    List<Object> records = new ArrayList<>();
    for (int left = seed.between(1, MOST_RECORDS); left > 0; left--) {
      records.add(record.get());
    }
    return Maybe.of(records);
  }

  /** Eight texts that differ, with one hash code. */
  public List<String> collidingTexts() {
    String salt = seed.salt();
    List<String> texts = new ArrayList<>();
    for (String a : List.of("Aa", "BB")) {
      for (String b : List.of("Aa", "BB")) {
        for (String c : List.of("Aa", "BB")) {
          texts.add(a + b + c + salt);
        }
      }
    }
    return texts;
  }

  /** Every record twice, so that equal ones count. */
  public Batches doubled(Batches batches) {
    return batches.each(
        records -> records.stream().flatMap(record -> Stream.of(record, record)).toList());
  }

  /** The records of each batch in another order. */
  public Batches shuffled(Batches batches) {
    return batches.each(seed::shuffled);
  }
}
