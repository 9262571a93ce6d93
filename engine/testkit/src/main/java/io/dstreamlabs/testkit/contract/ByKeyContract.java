package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes by key, on one RDD; and when the keys stay where they are. */
abstract class ByKeyContract extends Chapter {

  ByKeyContract(RddContract contract) {
    super(contract);
  }

  /** Sends short words to partition 0 and long ones to partition 1; equal to its like. */
  record ByLength() implements Partitioner {
    @Override
    public int numPartitions() {
      return 2;
    }

    @Override
    public int partition(Object key) {
      return key.toString().length() > 1 ? 1 : 0;
    }
  }

  private PairRdd<String, Integer> sales() {
    return pairsIn(
        3, pair("a", 1), pair("b", 2), pair("a", 3), pair("cc", 4), pair("b", 5), pair("a", 6));
  }

  @Test
  void mapValues_leaves_the_keys() {
    assertThat(sales().mapValues(v -> v * 10).collect())
        .startsWith(pair("a", 10), pair("b", 20))
        .endsWith(pair("a", 60))
        .hasSize(6);
  }

  @Test
  void flatMapValues_puts_everything_under_the_same_key() {
    assertThat(
            pairsIn(2, pair("a", 2), pair("b", 0), pair("c", 1))
                .flatMapValues(n -> Collections.nCopies(n, "x" + n).iterator())
                .collect())
        .containsExactly(pair("a", "x2"), pair("a", "x2"), pair("c", "x1"));
  }

  @Test
  void keys_and_values_are_one_per_pair() {
    assertThat(sales().keys().collect()).containsExactly("a", "b", "a", "cc", "b", "a");
    assertThat(sales().values().collect()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void reduceByKey_combines_the_values_of_each_key() {
    assertThat(sales().reduceByKey((x, y) -> x + y).collect())
        .containsExactlyInAnyOrder(pair("a", 10), pair("b", 7), pair("cc", 4));
  }

  @Test
  void reduceByKey_puts_keys_where_the_partitioner_says() {
    PairRdd<String, Integer> sums = sales().reduceByKey((x, y) -> x + y, new ByLength());

    assertThat(sums.partitioner()).contains(new ByLength());
    assertThat(sums.glom().collect().get(0)).containsExactlyInAnyOrder(pair("a", 10), pair("b", 7));
    assertThat(sums.glom().collect().get(1)).containsExactly(pair("cc", 4));
  }

  @Test
  void reduceByKey_of_keys_that_are_in_place_gives_the_same() {
    PairRdd<String, Integer> placed = sales().partitionBy(new ByLength());
    PairRdd<String, Integer> sums = placed.reduceByKey((x, y) -> x + y);

    assertThat(sums.partitioner()).contains(new ByLength());
    assertThat(sums.collect())
        .containsExactlyInAnyOrder(pair("a", 10), pair("b", 7), pair("cc", 4));
  }

  @Test
  void keys_with_one_hash_code_are_different_keys() {
    assertThat(
            pairsIn(2, pair("Aa", 1), pair("BB", 2), pair("Aa", 3))
                .reduceByKey((x, y) -> x + y)
                .collect())
        .containsExactlyInAnyOrder(pair("Aa", 4), pair("BB", 2));
  }

  @Test
  void groupByKey_gathers_the_values_of_each_key() {
    Map<String, Iterable<Integer>> groups = sales().groupByKey().collectAsMap();

    assertThat(groups).containsOnlyKeys("a", "b", "cc");
    assertThat(groups.get("a")).containsExactlyInAnyOrder(1, 3, 6);
    assertThat(groups.get("b")).containsExactlyInAnyOrder(2, 5);
    assertThat(groups.get("cc")).containsExactly(4);
  }

  @Test
  void groups_can_be_gone_through_many_times_and_are_no_lists() {
    Iterable<Integer> group = sales().groupByKey(new ByLength()).lookup("a").get(0);

    assertThat(group).isNotInstanceOf(List.class);
    assertThat(toList(group)).hasSize(3).isEqualTo(toList(group));
  }

  @Test
  void combineByKey_makes_combiners_and_merges_them() {
    PairRdd<String, List<Integer>> sumAndCount =
        sales()
            .combineByKey(
                v -> List.of(v, 1),
                (c, v) -> List.of(c.get(0) + v, c.get(1) + 1),
                (c, d) -> List.of(c.get(0) + d.get(0), c.get(1) + d.get(1)));

    assertThat(sumAndCount.collect())
        .containsExactlyInAnyOrder(
            pair("a", List.of(10, 3)), pair("b", List.of(7, 2)), pair("cc", List.of(4, 1)));
  }

  @Test
  void combineByKey_takes_a_partitioner() {
    PairRdd<String, Integer> counts =
        sales().combineByKey(v -> 1, (c, v) -> c + 1, (c, d) -> c + d, new HashPartitioner(5));

    assertThat(counts.numPartitions()).isEqualTo(5);
    assertThat(counts.collectAsMap()).isEqualTo(Map.of("a", 3, "b", 2, "cc", 1));
  }

  @Test
  void aggregateByKey_adds_to_a_copy_of_zero_for_each_key() {
    ArrayList<Integer> zero = new ArrayList<>(List.of(0));
    Map<String, ArrayList<Integer>> all =
        sales().aggregateByKey(zero, ByKeyContract::with, ByKeyContract::withAll).collectAsMap();

    assertThat(all).containsOnlyKeys("a", "b", "cc");
    assertThat(all.get("a").stream().filter(v -> v > 0)).containsExactlyInAnyOrder(1, 3, 6);
    assertThat(all.get("cc")).containsExactly(0, 4);
    assertThat(zero).containsExactly(0);
  }

  private static ArrayList<Integer> with(ArrayList<Integer> list, Integer value) {
    list.add(value);
    return list;
  }

  private static ArrayList<Integer> withAll(ArrayList<Integer> list, ArrayList<Integer> more) {
    list.addAll(more);
    return list;
  }

  @Test
  void foldByKey_starts_from_zero_in_each_partition_that_has_the_key() {
    // a is in all three partitions (1 | 3 | 6), b in the first and the third, cc in the second
    assertThat(sales().foldByKey(100, (x, y) -> x + y).collect())
        .containsExactlyInAnyOrder(pair("a", 310), pair("b", 207), pair("cc", 104));
  }

  @Test
  void lookup_finds_all_values_of_a_key_and_none_of_a_missing_one() {
    assertThat(sales().lookup("a")).containsExactly(1, 3, 6);
    assertThat(sales().lookup("x")).isEmpty();
    assertThat(sales().partitionBy(new ByLength()).lookup("b")).containsExactlyInAnyOrder(2, 5);
    assertThat(sales().partitionBy(new ByLength()).lookup("x")).isEmpty();
  }

  @Test
  void countByKey_counts_pairs() {
    assertThat(sales().countByKey()).isEqualTo(Map.of("a", 3L, "b", 2L, "cc", 1L));
  }

  @Test
  void collectAsMap_keeps_the_last_value_of_a_key() {
    assertThat(sales().collectAsMap()).isEqualTo(Map.of("a", 6, "b", 5, "cc", 4));
  }

  @Test
  void the_partitioner_is_kept_by_what_cannot_change_a_key() {
    PairRdd<String, Integer> placed = sales().partitionBy(new ByLength());

    assertThat(placed.mapValues(v -> v + 1).partitioner()).contains(new ByLength());
    assertThat(placed.flatMapValues(v -> List.of(v).iterator()).partitioner())
        .contains(new ByLength());
    assertThat(placed.filter(p -> p.second() > 1).partitioner()).contains(new ByLength());
    assertThat(placed.groupByKey().partitioner()).contains(new ByLength());
    assertThat(placed.foldByKey(0, (x, y) -> x + y).partitioner()).contains(new ByLength());
    assertThat(placed.persist().partitioner()).contains(new ByLength());
    assertThat(placed.cutLineage().partitioner()).contains(new ByLength());
  }

  @Test
  void the_partitioner_is_lost_by_what_may_change_a_key() {
    PairRdd<String, Integer> placed = sales().partitionBy(new ByLength());

    assertThat(PairRdd.of(placed.map(p -> p)).partitioner()).isEmpty();
    assertThat(placed.mapToPair(p -> p).partitioner()).isEmpty();
    assertThat(placed.mapPartitionsToPair(pairs -> pairs).partitioner()).isEmpty();
    assertThat(placed.coalesce(1).partitioner()).isEmpty();
  }

  @Test
  void without_any_partitioner_keys_are_spread_by_hash() {
    Partitioner byHash = new HashPartitioner(context().defaultParallelism());

    assertThat(sales().reduceByKey((x, y) -> x + y).partitioner()).contains(byHash);
    assertThat(sales().groupByKey().partitioner()).contains(byHash);
    assertThat(sales().join(sales()).partitioner()).contains(byHash);
  }

  @Test
  void nothing_by_key_is_nothing() {
    PairRdd<String, Integer> none = context().emptyPairRdd();

    assertThat(none.reduceByKey((x, y) -> x + y).collect()).isEmpty();
    assertThat(none.groupByKey().collect()).isEmpty();
    assertThat(none.lookup("a")).isEmpty();
    assertThat(none.countByKey()).isEmpty();
    assertThat(none.collectAsMap()).isEmpty();
  }
}
