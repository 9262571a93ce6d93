package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Persisting, and cutting lineage. Records that are different each time tell whether they were computed. */
abstract class KeepingContract extends Chapter {

  KeepingContract(RddContract contract) {
    super(contract);
  }

  private Rdd<String> randomNames() {
    return in(3, 1, 2, 3, 4, 5).map(x -> UUID.randomUUID().toString());
  }

  @Test
  void without_persist_each_action_computes_again() {
    Rdd<String> names = randomNames();

    assertThat(names.collect()).doesNotContainAnyElementsOf(names.collect());
  }

  @Test
  void a_persisted_rdd_is_computed_once() {
    Rdd<String> names = randomNames();

    assertThat(names.persist()).isSameAs(names);
    List<String> first = names.collect();

    assertThat(names.collect()).isEqualTo(first);
    assertThat(names.map(name -> name + "!").first()).isEqualTo(first.get(0) + "!");
    assertThat(names.union(names).count()).isEqualTo(10);
    assertThat(names.zip(names).filter(p -> !p.first().equals(p.second())).count()).isZero();
  }

  @Test
  void what_was_computed_through_a_child_is_kept_too() {
    Rdd<String> names = randomNames().persist();

    List<String> throughChild = names.map(name -> name).collect();

    assertThat(names.collect()).isEqualTo(throughChild);
  }

  @Test
  void what_take_computed_is_kept() {
    Rdd<String> names = randomNames().persist();

    String first = names.first();

    assertThat(names.collect()).startsWith(first);
  }

  @Test
  void persisting_twice_is_persisting_once() {
    Rdd<String> names = randomNames().persist();
    List<String> first = names.collect();

    assertThat(names.persist().collect()).isEqualTo(first);
  }

  @Test
  void unpersist_before_an_action_means_no_persist() {
    Rdd<String> names = randomNames().persist();

    assertThat(names.unpersist()).isSameAs(names);

    assertThat(names.collect()).doesNotContainAnyElementsOf(names.collect());
  }

  @Test
  void an_rdd_works_after_unpersist() {
    Rdd<Integer> numbers = in(2, 1, 2, 3).map(x -> x * x).persist();
    numbers.count();

    assertThat(numbers.unpersist().collect()).containsExactly(1, 4, 9);
    assertThat(in(1, 1).unpersist().collect()).containsExactly(1);
  }

  @Test
  void after_cutLineage_nothing_is_computed_again() {
    Rdd<String> names = randomNames();

    assertThat(names.cutLineage()).isSameAs(names);

    assertThat(names.collect()).isEqualTo(names.collect());
  }

  @Test
  void cutLineage_after_persist_keeps_what_was_kept() {
    Rdd<String> names = randomNames().persist();
    List<String> first = names.collect();

    assertThat(names.cutLineage().collect()).isEqualTo(first);
  }

  @Test
  void pairs_are_kept_as_pairs() {
    PairRdd<Integer, String> pairs =
        in(2, 1, 2).mapToPair(x -> pair(x, UUID.randomUUID().toString())).persist();

    assertThat(pairs.values().collect()).isEqualTo(pairs.persist().values().collect());
    assertThat(pairs.cutLineage().lookup(1)).isEqualTo(pairs.unpersist().lookup(1));
  }

  @Test
  void nothing_can_be_kept() {
    assertThat(context().<Integer>emptyRdd().map(x -> x).persist().collect()).isEmpty();
    assertThat(context().<Integer>emptyRdd().map(x -> x).cutLineage().collect()).isEmpty();
  }
}
