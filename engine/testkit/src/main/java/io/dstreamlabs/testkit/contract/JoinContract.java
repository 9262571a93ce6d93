package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two RDDs by key.
 *
 * <pre>
 * left    a 1   a 2   b 3
 * right   a x   a y   c z       a: both, twice each    b: left only    c: right only
 * </pre>
 */
abstract class JoinContract extends Chapter {

  JoinContract(RddContract contract) {
    super(contract);
  }

  private PairRdd<String, Integer> left() {
    return pairsIn(2, pair("a", 1), pair("a", 2), pair("b", 3));
  }

  private PairRdd<String, String> right() {
    return pairsIn(3, pair("a", "x"), pair("a", "y"), pair("c", "z"));
  }

  private static <T> Maybe<T> some(T value) {
    return Maybe.of(value);
  }

  private static <T> Maybe<T> none() {
    return Maybe.absent();
  }

  @Test
  void join_pairs_each_value_with_each_of_the_same_key() {
    assertThat(left().join(right()).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(1, "x")),
            pair("a", pair(1, "y")),
            pair("a", pair(2, "x")),
            pair("a", pair(2, "y")));
  }

  @Test
  void leftOuterJoin_keeps_keys_that_only_the_left_has() {
    assertThat(left().leftOuterJoin(right()).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(1, some("x"))),
            pair("a", pair(1, some("y"))),
            pair("a", pair(2, some("x"))),
            pair("a", pair(2, some("y"))),
            pair("b", pair(3, none())));
  }

  @Test
  void rightOuterJoin_keeps_keys_that_only_the_right_has() {
    assertThat(left().rightOuterJoin(right()).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(some(1), "x")),
            pair("a", pair(some(1), "y")),
            pair("a", pair(some(2), "x")),
            pair("a", pair(some(2), "y")),
            pair("c", pair(none(), "z")));
  }

  @Test
  void fullOuterJoin_keeps_all_keys() {
    assertThat(left().fullOuterJoin(right()).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(some(1), some("x"))),
            pair("a", pair(some(1), some("y"))),
            pair("a", pair(some(2), some("x"))),
            pair("a", pair(some(2), some("y"))),
            pair("b", pair(some(3), none())),
            pair("c", pair(none(), some("z"))));
  }

  @Test
  void cogroup_gathers_the_values_of_both_sides() {
    Map<String, Pair<Iterable<Integer>, Iterable<String>>> groups =
        left().cogroup(right()).collectAsMap();

    assertThat(groups).containsOnlyKeys("a", "b", "c");
    assertThat(groups.get("a").first()).containsExactlyInAnyOrder(1, 2);
    assertThat(groups.get("a").second()).containsExactlyInAnyOrder("x", "y");
    assertThat(groups.get("b").first()).containsExactly(3);
    assertThat(groups.get("b").second()).isEmpty();
    assertThat(groups.get("c").first()).isEmpty();
    assertThat(groups.get("c").second()).containsExactly("z");
  }

  @Test
  void subtractByKey_keeps_the_pairs_whose_keys_the_other_has_not() {
    PairRdd<String, Integer> twice = left().union(left());

    assertThat(twice.subtractByKey(right()).collect())
        .containsExactlyInAnyOrder(pair("b", 3), pair("b", 3));
  }

  @Test
  void a_join_with_itself_pairs_each_value_with_each() {
    PairRdd<String, Integer> numbers = left();

    assertThat(numbers.join(numbers).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(1, 1)),
            pair("a", pair(1, 2)),
            pair("a", pair(2, 1)),
            pair("a", pair(2, 2)),
            pair("b", pair(3, 3)));
  }

  @Test
  void a_join_with_nothing_is_nothing_or_one_sided() {
    PairRdd<String, String> nothing = context().emptyPairRdd();

    assertThat(left().join(nothing).collect()).isEmpty();
    assertThat(left().rightOuterJoin(nothing).collect()).isEmpty();
    assertThat(left().leftOuterJoin(nothing).collect())
        .containsExactlyInAnyOrder(
            pair("a", pair(1, none())), pair("a", pair(2, none())), pair("b", pair(3, none())));
    assertThat(left().fullOuterJoin(nothing).count()).isEqualTo(3);
    assertThat(left().subtractByKey(nothing).collect())
        .containsExactlyInAnyOrder(pair("a", 1), pair("a", 2), pair("b", 3));
  }

  @Test
  void keys_with_one_hash_code_do_not_meet() {
    PairRdd<String, Integer> some = pairsIn(1, pair("Aa", 1));

    assertThat(some.join(pairsIn(1, pair("BB", 2))).collect()).isEmpty();
    assertThat(some.join(pairsIn(1, pair("BB", 2), pair("Aa", 3))).collect())
        .containsExactly(pair("Aa", pair(1, 3)));
  }

  @Test
  void a_join_takes_the_partitioner_that_it_is_given() {
    HashPartitioner by = new HashPartitioner(5);

    for (PairRdd<String, ?> joined :
        List.of(
            left().join(right(), by),
            left().leftOuterJoin(right(), by),
            left().rightOuterJoin(right(), by),
            left().fullOuterJoin(right(), by),
            left().cogroup(right(), by))) {
      assertThat(joined.partitioner()).contains(by);
      assertThat(joined.numPartitions()).isEqualTo(5);
    }
  }

  @Test
  void without_one_a_join_takes_that_of_its_left_side_else_of_its_right() {
    PairRdd<String, Integer> left5 = left().partitionBy(new HashPartitioner(5));
    PairRdd<String, String> right7 = right().partitionBy(new HashPartitioner(7));

    assertThat(left5.join(right7).partitioner()).contains(new HashPartitioner(5));
    assertThat(left().join(right7).partitioner()).contains(new HashPartitioner(7));
    assertThat(left5.join(right()).partitioner()).contains(new HashPartitioner(5));
  }

  @Test
  void sides_that_are_spread_alike_join_as_any_other() {
    HashPartitioner by = new HashPartitioner(2);

    assertThat(left().partitionBy(by).join(right().partitionBy(by)).count()).isEqualTo(4);
    assertThat(left().partitionBy(by).join(right()).count()).isEqualTo(4);
  }
}
