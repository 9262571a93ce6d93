package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Transformations with a shuffle. */
abstract class ShuffleContract extends Chapter {

  ShuffleContract(RddContract contract) {
    super(contract);
  }

  @Test
  void distinct_keeps_each_record_once() {
    assertThat(in(3, "a", "b", "a", "c", "b", "a").distinct().collect())
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void distinct_tells_records_of_one_hash_code_apart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

    assertThat(in(2, "Aa", "BB", "Aa", "BB", "C#").distinct().collect())
        .containsExactlyInAnyOrder("Aa", "BB", "C#");
  }

  @Test
  void distinct_pairs_are_pairs() {
    PairRdd<String, Integer> pairs = pairsIn(2, pair("a", 1), pair("a", 2), pair("a", 1));

    assertThat(pairs.distinct().collect()).containsExactlyInAnyOrder(pair("a", 1), pair("a", 2));
  }

  @Test
  void repartition_spreads_evenly() {
    Rdd<Integer> spread = context().parallelize(upTo(40), 1).repartition(4);

    assertThat(spread.glom().collect()).hasSize(4).allSatisfy(part -> assertThat(part).hasSize(10));
    assertThat(new TreeSet<>(spread.collect())).isEqualTo(new TreeSet<>(upTo(40)));
  }

  @Test
  void repartition_makes_fewer_too() {
    Rdd<Integer> fewer = in(5, 1, 2, 3, 4, 5).repartition(2);

    assertThat(fewer.numPartitions()).isEqualTo(2);
    assertThat(fewer.collect()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void repartition_of_an_empty_rdd_has_the_partitions() {
    Rdd<Integer> none = context().<Integer>emptyRdd().repartition(3);

    assertThat(none.numPartitions()).isEqualTo(3);
    assertThat(none.collect()).isEmpty();
  }

  @Test
  void repartition_refuses_no_partitions_at_all() {
    assertThatThrownBy(() -> in(2, 1, 2).repartition(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }

  @Test
  void repartitioned_pairs_have_lost_their_partitioner() {
    PairRdd<String, Integer> pairs = pairsIn(2, pair("a", 1)).partitionBy(new HashPartitioner(2));

    assertThat(pairs.repartition(2).partitioner()).isEmpty();
    assertThat(pairs.repartition(3).collect()).containsExactly(pair("a", 1));
  }

  @Test
  void sortBy_orders_over_all_partitions() {
    assertThat(in(3, 5, 3, 9, 1, 7, 3).sortBy(x -> x).collect()).containsExactly(1, 3, 3, 5, 7, 9);
    assertThat(in(3, "ccc", "a", "bb").sortBy(String::length).collect())
        .containsExactly("a", "bb", "ccc");
  }

  @Test
  void sortBy_takes_another_order() {
    assertThat(in(3, 5, 3, 9, 1).sortBy(x -> x, Comparator.<Integer>reverseOrder()).collect())
        .containsExactly(9, 5, 3, 1);
  }

  @Test
  void sortBy_of_nothing_is_nothing() {
    assertThat(context().<Integer>emptyRdd().sortBy(x -> x).collect()).isEmpty();
  }

  @Test
  void sortByKey_orders_pairs_by_their_keys() {
    assertThat(
            pairsIn(3, pair("b", 2), pair("c", 3), pair("a", 1))
                .sortByKey(Comparator.naturalOrder())
                .collect())
        .containsExactly(pair("a", 1), pair("b", 2), pair("c", 3));
  }

  @Test
  void countByValue_counts_equal_records() {
    PairRdd<String, Long> counts = in(3, "a", "b", "a", "Aa", "BB", "a").countByValue();

    assertThat(counts.collectAsMap()).isEqualTo(Map.of("a", 3L, "b", 1L, "Aa", 1L, "BB", 1L));
    assertThat(counts.partitioner()).contains(new HashPartitioner(context().defaultParallelism()));
  }

  @Test
  void countByValue_spreads_the_records_over_as_many_partitions_as_it_is_told() {
    PairRdd<String, Long> counts = in(3, "a", "b", "a").countByValue(5);

    assertThat(counts.collectAsMap()).isEqualTo(Map.of("a", 2L, "b", 1L));
    assertThat(counts.numPartitions()).isEqualTo(5);
    assertThat(counts.partitioner()).contains(new HashPartitioner(5));
    assertThatThrownBy(() -> in(3, "a").countByValue(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numPartitions is 0");
  }

  @Test
  void countByValue_of_nothing_counts_nothing() {
    assertThat(context().<String>emptyRdd().countByValue().collect()).isEmpty();
  }

  @Test
  void intersection_keeps_what_both_have_once() {
    assertThat(in(2, 1, 2, 2, 3).intersection(in(3, 2, 3, 3, 4)).collect())
        .containsExactlyInAnyOrder(2, 3);
    assertThat(in(2, 1, 2).intersection(context().emptyRdd()).collect()).isEmpty();
  }

  @Test
  void subtract_keeps_what_the_other_has_not_with_duplicates() {
    assertThat(in(2, 1, 1, 2, 3, 3).subtract(in(3, 2, 3, 4)).collect())
        .containsExactlyInAnyOrder(1, 1);
    assertThat(in(2, 1, 2).subtract(context().emptyRdd()).collect())
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void groupBy_gathers_the_records_of_a_key() {
    Map<Integer, Iterable<String>> groups =
        in(3, "a", "bb", "c", "dd", "e").groupBy(String::length).collectAsMap();

    assertThat(groups).containsOnlyKeys(1, 2);
    assertThat(groups.get(1)).containsExactlyInAnyOrder("a", "c", "e");
    assertThat(groups.get(2)).containsExactlyInAnyOrder("bb", "dd");
  }

  @Test
  void partitionBy_puts_each_key_where_it_belongs() {
    PairRdd<Integer, String> spread =
        pairsIn(2, pair(0, "a"), pair(1, "b"), pair(2, "c"), pair(3, "d"), pair(-1, "e"))
            .partitionBy(new HashPartitioner(2));

    List<List<Pair<Integer, String>>> parts = spread.glom().collect();

    assertThat(spread.partitioner()).contains(new HashPartitioner(2));
    assertThat(parts.get(0)).containsExactlyInAnyOrder(pair(0, "a"), pair(2, "c"));
    assertThat(parts.get(1)).containsExactlyInAnyOrder(pair(1, "b"), pair(3, "d"), pair(-1, "e"));
  }
}
