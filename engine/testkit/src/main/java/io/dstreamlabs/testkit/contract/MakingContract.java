package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Making RDDs of lists and of other RDDs. */
abstract class MakingContract extends Chapter {

  MakingContract(RddContract contract) {
    super(contract);
  }

  @Test
  void values_are_cut_by_position() {
    assertThat(in(3, 0, 1, 2, 3, 4, 5, 6, 7).glom().collect())
        .containsExactly(List.of(0, 1), List.of(2, 3, 4), List.of(5, 6, 7));
  }

  @Test
  void fewer_values_than_partitions_leave_some_empty() {
    assertThat(in(4, "a", "b").glom().collect())
        .containsExactly(List.of(), List.of("a"), List.of(), List.of("b"));
  }

  @Test
  void no_values_make_partitions_all_the_same() {
    Rdd<String> none = context().parallelize(List.of(), 3);

    assertThat(none.numPartitions()).isEqualTo(3);
    assertThat(none.collect()).isEmpty();
  }

  @Test
  void without_a_number_there_are_as_many_partitions_as_the_context_says() {
    int n = context().defaultParallelism();

    assertThat(context().parallelize(upTo(100)).numPartitions()).isEqualTo(n);
    assertThat(context().parallelizePairs(List.of(pair("a", 1))).numPartitions()).isEqualTo(n);
  }

  @Test
  void a_list_that_is_changed_later_does_not_change_the_rdd() {
    List<Integer> values = upTo(4);
    Rdd<Integer> rdd = context().parallelize(values, 2);

    values.clear();

    assertThat(rdd.collect()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void no_partitions_at_all_are_refused() {
    assertThatThrownBy(() -> context().parallelize(List.of(1), 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
    assertThatThrownBy(() -> context().parallelizePairs(List.of(pair(1, 1)), -1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is -1, but must be 1 or more");
  }

  @Test
  void pairs_given_by_position_have_no_partitioner() {
    assertThat(pairsIn(2, pair("a", 1), pair("b", 2)).partitioner()).isEmpty();
  }

  @Test
  void an_empty_rdd_has_no_record() {
    Rdd<String> empty = context().emptyRdd();

    assertThat(empty.collect()).isEmpty();
    assertThat(empty.map(word -> word.length()).count()).isZero();
    assertThat(empty.isEmpty()).isTrue();
  }

  @Test
  void an_empty_rdd_of_pairs_is_spread_like_the_result_of_a_shuffle() {
    PairRdd<String, Integer> empty = context().emptyPairRdd();
    PairRdd<String, Integer> reduced = pairsIn(2, pair("a", 1)).reduceByKey((a, b) -> a + b);

    assertThat(empty.collect()).isEmpty();
    assertThat(empty.partitioner())
        .contains(new HashPartitioner(context().defaultParallelism()))
        .isEqualTo(reduced.partitioner());
  }

  @Test
  void a_union_of_many_holds_their_partitions_in_order() {
    Rdd<String> union =
        context().union(List.of(in(2, "a", "b"), context().emptyRdd(), in(1, "c"), in(1, "a")));

    assertThat(union.numPartitions()).isEqualTo(4);
    assertThat(union.collect()).containsExactly("a", "b", "c", "a");
  }

  @Test
  void a_union_of_one_is_that_one() {
    assertThat(context().union(List.of(in(2, "a", "b"))).collect()).containsExactly("a", "b");
  }

  @Test
  void a_union_with_itself_holds_everything_twice() {
    Rdd<Integer> numbers = in(2, 1, 2, 3);

    assertThat(numbers.union(numbers).collect()).containsExactly(1, 2, 3, 1, 2, 3);
  }

  @Test
  void a_union_of_none_is_refused() {
    assertThatThrownBy(() -> context().union(List.<Rdd<String>>of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the list of RDDs is empty: give one or more, or use emptyRdd()");
    assertThatThrownBy(() -> context().unionPairs(List.<PairRdd<String, Integer>>of()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the list of RDDs is empty: give one or more, or use emptyRdd()");
  }

  @Test
  void a_union_of_pairs_that_are_spread_alike_stays_spread() {
    PairRdd<String, Integer> left = pairsIn(2, pair("a", 1), pair("b", 2)).partitionBy(by(3));
    PairRdd<String, Integer> right = pairsIn(1, pair("a", 3), pair("c", 4)).partitionBy(by(3));

    PairRdd<String, Integer> union = context().unionPairs(List.of(left, right));

    assertThat(union.partitioner()).contains(by(3));
    assertThat(union.numPartitions()).isEqualTo(3);
    assertThat(union.collect())
        .containsExactlyInAnyOrder(pair("a", 1), pair("b", 2), pair("a", 3), pair("c", 4));
    assertThat(union.lookup("a")).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void a_union_of_pairs_that_are_not_spread_alike_is_not_spread() {
    PairRdd<String, Integer> left = pairsIn(2, pair("a", 1)).partitionBy(by(3));
    PairRdd<String, Integer> right = pairsIn(2, pair("a", 2)).partitionBy(by(2));
    PairRdd<String, Integer> plain = pairsIn(2, pair("a", 3));

    assertThat(left.union(right).partitioner()).isEmpty();
    assertThat(left.union(plain).partitioner()).isEmpty();
    assertThat(plain.union(plain).partitioner()).isEmpty();
    assertThat(left.union(right).union(plain).lookup("a")).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void an_rdd_of_another_context_is_refused() {
    try (RddContext other = contract().open()) {
      Rdd<Integer> foreign = other.parallelize(List.of(1), 1);

      assertThatThrownBy(() -> in(1, 1).union(foreign))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("the RDD belongs to another RddContext: combine RDDs of one context only");
    }
  }

  @Test
  void an_rdd_knows_its_context() {
    assertThat(in(1, 1).map(x -> x).context()).isSameAs(context());
    assertThat(pairsIn(1, pair(1, 1)).groupByKey().context()).isSameAs(context());
  }

  @Test
  void mapped_pairs_can_be_seen_as_pairs() {
    Rdd<Pair<String, Integer>> mapped = in(2, "a", "bb").map(word -> pair(word, word.length()));

    assertThat(PairRdd.of(mapped).keys().collect()).containsExactly("a", "bb");
    assertThat(PairRdd.of(mapped).partitioner()).isEmpty();
  }

  @Test
  void pairs_seen_as_pairs_are_the_same() {
    PairRdd<String, Integer> pairs = pairsIn(1, pair("a", 1));

    assertThat(PairRdd.of(pairs)).isSameAs(pairs);
  }

  @Test
  void a_function_is_shipped_with_what_it_captured() throws Exception {
    int factor = 3;
    MapFunction<Integer, Integer> times = x -> x * factor;

    assertThat(context().ship(times).call(5)).isEqualTo(15);
  }

  @Test
  void a_hash_partitioner_takes_the_remainder_of_the_hash_code() {
    List<Integer> keys = new ArrayList<>();
    for (int key : new int[] {-4, -1, 0, 1, 2, 3, 7}) {
      keys.add(new HashPartitioner(3).partition(key));
    }

    assertThat(keys).containsExactly(2, 2, 0, 1, 2, 0, 1);
  }

  private static HashPartitioner by(int numPartitions) {
    return new HashPartitioner(numPartitions);
  }
}
