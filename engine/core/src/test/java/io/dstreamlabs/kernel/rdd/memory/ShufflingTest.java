package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is computed for a shuffle, how often, and in which order results come in memory. */
class ShufflingTest {
  private final MemoryRddContext context = MemoryRddContext.local(2);
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    context.close();
  }

  /** Asks nothing but equal keys; counts how often it is asked. */
  private final class CountingPartitioner implements Partitioner {
    private static final long serialVersionUID = 1;

    @Override
    public int numPartitions() {
      return 2;
    }

    @Override
    public int partition(Object key) {
      calls.incrementAndGet();
      return 0;
    }
  }

  private static <K, V> Pair<K, V> pair(K first, V second) {
    return new Pair<>(first, second);
  }

  private PairRdd<String, Integer> abab(int partitions) {
    return context.parallelizePairs(
        List.of(pair("a", 1), pair("b", 2), pair("a", 3), pair("a", 4), pair("b", 5), pair("a", 6)),
        partitions);
  }

  @Test
  void values_are_combined_before_they_are_moved() {
    abab(2).reduceByKey((x, y) -> x + y, new CountingPartitioner()).count();

    // two partitions with two keys each: four cells move, and not six records
    assertThat(calls).hasValue(4);
  }

  @Test
  void reduceByKey_calls_the_function_once_for_each_value_but_the_first_of_a_key() {
    abab(2).reduceByKey((x, y) -> x + y + 0 * calls.incrementAndGet()).count();

    // six values of two keys
    assertThat(calls).hasValue(4);
  }

  @Test
  void combineByKey_creates_one_combiner_per_key_and_partition() {
    AtomicInteger merged = new AtomicInteger();
    abab(2)
        .combineByKey(
            v -> v + 0 * calls.incrementAndGet(),
            (c, v) -> c + v,
            (c, d) -> c + d + 0 * merged.incrementAndGet())
        .count();

    assertThat(calls).hasValue(4);
    assertThat(merged).hasValue(2);
  }

  @Test
  void keys_that_are_in_place_already_are_not_moved() {
    PairRdd<String, Integer> placed = abab(3).partitionBy(new CountingPartitioner());
    Partitioner by = placed.partitioner().orElseThrow();
    placed.persist().count();
    calls.set(0);

    placed.reduceByKey((x, y) -> x + y).count();
    placed.groupByKey(by).count();
    placed.mapValues(v -> v).filter(p -> true).foldByKey(0, (x, y) -> x + y).count();
    placed.join(placed).count();
    placed.cogroup(placed, by).count();
    placed.subtractByKey(placed).count();

    assertThat(calls).hasValue(0);
    assertThat(placed.partitionBy(by)).isSameAs(placed);
  }

  @Test
  void a_shuffle_is_done_once_for_all_actions() {
    Rdd<Integer> distinct =
        context
            .parallelize(List.of(1, 2, 1), 2)
            .map(x -> x + 0 * calls.incrementAndGet())
            .distinct();

    distinct.count();
    distinct.collect();
    distinct.map(x -> -x).collect();

    assertThat(calls).hasValue(3);
  }

  @Test
  void a_shuffle_that_failed_is_tried_again() {
    Rdd<Integer> distinct =
        context.parallelize(List.of(4, 2), 1).map(x -> x / calls.getAndIncrement()).distinct();

    assertThatThrownBy(distinct::count).isExactlyInstanceOf(ArithmeticException.class);

    assertThat(distinct.collect()).containsExactly(4, 1); // 4 / 1 and 2 / 2
  }

  @Test
  void an_rdd_that_is_read_by_many_is_prepared_once() {
    Rdd<Integer> level = context.parallelize(List.of(1), 1);
    for (int i = 0; i < 60; i++) {
      PairRdd<Integer, Integer> pairs =
          level.keyBy(x -> 0 * calls.incrementAndGet()).partitionBy(new HashPartitioner(1));
      level = pairs.join(pairs).map(match -> match.second().first() + 1).persist();
    }

    // each level is read twice by the next: without care 2^60 visits
    assertThat(level.collect()).containsExactly(61);
    assertThat(calls).hasValue(60);
  }

  @Test
  void lookup_reads_the_partition_of_the_key_only() {
    PairRdd<Integer, Integer> placed =
        context
            .parallelizePairs(List.of(pair(0, 10), pair(1, 11), pair(2, 12)), 1)
            .partitionBy(new HashPartitioner(2))
            .mapValues(v -> v + 0 * calls.incrementAndGet());

    assertThat(placed.lookup(1)).containsExactly(11);
    assertThat(calls).hasValue(1);
  }

  @Test
  void the_right_side_of_cartesian_is_computed_once_per_partition_of_the_left() {
    Rdd<Integer> right =
        context.parallelize(List.of(1, 2), 1).map(x -> x + 0 * calls.incrementAndGet());

    assertThat(context.parallelize(List.of(1, 2, 3, 4, 5, 6), 2).cartesian(right).count())
        .isEqualTo(12);
    assertThat(calls).hasValue(4);
  }

  @Test
  void keys_come_in_the_order_in_which_they_occur_first() {
    PairRdd<String, Integer> pairs =
        context.parallelizePairs(
            List.of(pair("z", 1), pair("a", 2), pair("m", 3), pair("a", 4), pair("k", 5)), 3);
    HashPartitioner one = new HashPartitioner(1);

    assertThat(pairs.reduceByKey((x, y) -> x + y, one).keys().collect())
        .containsExactly("z", "a", "m", "k");
    assertThat(pairs.groupByKey(one).keys().collect()).containsExactly("z", "a", "m", "k");
    assertThat(pairs.cogroup(pairs, one).keys().collect()).containsExactly("z", "a", "m", "k");
    assertThat(pairs.partitionBy(one).values().collect()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void values_of_a_key_are_combined_in_order() {
    PairRdd<String, String> pairs =
        context.parallelizePairs(
            List.of(pair("k", "a"), pair("k", "b"), pair("k", "c"), pair("k", "d")), 3);

    assertThat(pairs.reduceByKey((x, y) -> x + y).values().collect()).containsExactly("abcd");
    assertThat(pairs.groupByKey().values().first()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void sorting_keeps_the_order_of_equal_keys() {
    List<String> words = List.of("bb", "a", "cc", "b", "aa", "c");

    assertThat(context.parallelize(words, 3).sortBy(String::length).collect())
        .containsExactly("a", "b", "c", "bb", "cc", "aa");
    assertThat(
            context
                .parallelize(words, 3)
                .takeOrdered(4, Comparator.comparing((String word) -> word.length())))
        .containsExactly("a", "b", "c", "bb");
  }

  @Test
  void coalesce_puts_neighbours_together() {
    assertThat(context.parallelize(List.of(0, 1, 2, 3, 4), 5).coalesce(2).glom().collect())
        .containsExactly(List.of(0, 1), List.of(2, 3, 4));
  }

  @Test
  void repartition_deals_records_out_beginning_with_the_partitions_number() {
    assertThat(context.parallelize(List.of(0, 1, 2, 3, 4, 5), 2).repartition(3).glom().collect())
        .containsExactly(List.of(0, 5), List.of(1, 3), List.of(2, 4));
  }

  @Test
  void the_least_of_many_are_those_of_a_full_sort() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Integer> numbers = new ArrayList<>();
      for (int i = random.nextInt(60); i > 0; i--) {
        numbers.add(random.nextInt(20));
      }
      int num = random.nextInt(12);

      assertThat(Least.of(numbers.iterator(), num, Comparator.naturalOrder()))
          .as("seed 5, round %d: %d least of %s", round, num, numbers)
          .isEqualTo(numbers.stream().sorted().limit(num).toList());
    }
  }
}
