package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** So much data that a backend spreads the work; the results are those of a loop. */
abstract class LargeContract extends Chapter {
  private static final int RECORDS = 30_000;
  private static final int KEYS = 1_013;

  LargeContract(RddContract contract) {
    super(contract);
  }

  private Rdd<Integer> numbers() {
    return context().parallelize(upTo(RECORDS), 7);
  }

  private PairRdd<Integer, Integer> byKey() {
    return numbers().mapToPair(x -> pair(x % KEYS, x));
  }

  @Test
  void narrow_chains_keep_the_order() {
    List<Integer> expected = new ArrayList<>();
    for (int x = 0; x < RECORDS; x++) {
      if (x % 3 == 0) {
        expected.add(2 * x);
        expected.add(2 * x + 1);
      }
    }

    assertThat(
            numbers()
                .filter(x -> x % 3 == 0)
                .flatMap(x -> List.of(2 * x, 2 * x + 1).iterator())
                .collect())
        .isEqualTo(expected);
  }

  @Test
  void sums_by_key_are_those_of_a_loop() {
    Map<Integer, Integer> expected = new HashMap<>();
    for (int x = 0; x < RECORDS; x++) {
      expected.merge(x % KEYS, x, Integer::sum);
    }

    assertThat(byKey().reduceByKey((a, b) -> a + b).collectAsMap()).isEqualTo(expected);
    assertThat(byKey().reduceByKey((a, b) -> a + b, new HashPartitioner(13)).collectAsMap())
        .isEqualTo(expected);
    assertThat(
            byKey()
                .groupByKey()
                .mapValues(values -> toList(values).stream().mapToInt(v -> v).sum())
                .collectAsMap())
        .isEqualTo(expected);
  }

  @Test
  void counts_are_those_of_a_loop() {
    Map<Integer, Long> expected = new HashMap<>();
    for (int x = 0; x < RECORDS; x++) {
      expected.merge(x % KEYS, 1L, Long::sum);
    }

    assertThat(numbers().map(x -> x % KEYS).countByValue().collectAsMap()).isEqualTo(expected);
    assertThat(byKey().countByKey()).isEqualTo(expected);
  }

  @Test
  void a_join_of_all_finds_each_partner() {
    PairRdd<Integer, Integer> identity = numbers().mapToPair(x -> pair(x, x));
    PairRdd<Integer, String> names = numbers().mapToPair(x -> pair(x, "n" + x));

    List<Pair<Integer, Pair<Integer, String>>> joined = identity.join(names).collect();

    assertThat(joined).hasSize(RECORDS);
    assertThat(joined)
        .allMatch(
            pair ->
                pair.first().equals(pair.second().first())
                    && pair.second().second().equals("n" + pair.first()));
    assertThat(new HashSet<>(joined)).hasSize(RECORDS);
  }

  @Test
  void sorting_and_numbering_go_over_all_partitions() {
    Rdd<Integer> backwards = numbers().sortBy(x -> -x);

    List<Pair<Integer, Long>> numbered = backwards.zipWithIndex().collect();

    assertThat(numbered).hasSize(RECORDS);
    assertThat(numbered).allMatch(pair -> pair.first() == RECORDS - 1 - pair.second());
  }

  @Test
  void folding_goes_over_all_partitions() {
    long sum = (long) RECORDS * (RECORDS - 1) / 2;

    assertThat(numbers().map(x -> (long) x).reduce((a, b) -> a + b)).isEqualTo(sum);
    assertThat(numbers().aggregate(0L, (s, x) -> s + x, (a, b) -> a + b)).isEqualTo(sum);
  }

  @Test
  void repartitioning_loses_nothing() {
    Rdd<Integer> moved = numbers().repartition(3).repartition(11).coalesce(4);

    assertThat(moved.numPartitions()).isEqualTo(4);
    assertThat(moved.collect().stream().sorted().toList()).isEqualTo(upTo(RECORDS));
  }
}
