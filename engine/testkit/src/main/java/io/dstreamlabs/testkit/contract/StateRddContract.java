package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.TableUpdate;
import io.dstreamlabs.kernel.rdd.TaskException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** State by key: each version is made of the one before, and the older ones stay as they are. */
abstract class StateRddContract extends Chapter {
  private static final long SEED = 20_261_127;
  private static final int VERSIONS_PER_TREE = 15;

  /** Adds each value to the state of its key, and emits {@code key=sum}; for 0 the key goes. */
  private static final TableUpdate<String, Long, Long, String> ADDING =
      (batch, table, out) -> {
        while (batch.hasNext()) {
          Pair<String, Long> pair = batch.next();
          long sum = table.get(pair.first()).orElse(0L) + pair.second();
          if (pair.second() == 0) {
            table.remove(pair.first());
          } else {
            table.put(pair.first(), sum);
          }
          out.add(pair.first() + "=" + sum);
        }
      };

  StateRddContract(RddContract contract) {
    super(contract);
  }

  @Test
  void the_first_state_is_what_is_given_and_has_emitted_nothing() {
    StateRdd<String, Long, String> state = stateOf(pair("x", 1L), pair("y", 2L));

    assertThat(state.snapshot().collectAsMap()).isEqualTo(Map.of("x", 1L, "y", 2L));
    assertThat(state.collect()).isEmpty();
    assertThat(state.numPartitions()).isEqualTo(3);
    assertThat(state.partitioner()).isEqualTo(new HashPartitioner(3));
  }

  @Test
  void of_several_pairs_with_one_key_the_last_counts() {
    PairRdd<String, Long> pairs =
        pairsIn(2, pair("x", 1L), pair("y", 5L), pair("x", 2L), pair("x", 3L));

    StateRdd<String, Long, String> state = context().stateOf(pairs, new HashPartitioner(2));

    assertThat(state.snapshot().collect()).containsExactlyInAnyOrder(pair("x", 3L), pair("y", 5L));
  }

  @Test
  void a_batch_updates_the_state_and_emits() {
    StateRdd<String, Long, String> before = stateOf(pair("x", 1L));

    StateRdd<String, Long, String> after = before.next(batch(pair("x", 1L), pair("y", 5L)), ADDING);

    assertThat(after.collect()).containsExactlyInAnyOrder("x=2", "y=5");
    assertThat(after.snapshot().collectAsMap()).isEqualTo(Map.of("x", 2L, "y", 5L));
    assertThat(after.partitioner()).isEqualTo(before.partitioner());
  }

  @Test
  void a_batch_that_is_spread_alike_is_gone_through_in_its_order() {
    Partitioner by = new HashPartitioner(2);
    PairRdd<String, Long> batch =
        batch(pair("a", 1L), pair("b", 1L), pair("c", 1L), pair("a", 1L), pair("b", 1L))
            .partitionBy(by)
            .persist();
    List<String> keys = batch.keys().collect();

    StateRdd<String, Long, String> state = context().stateOf(context().emptyPairRdd(), by);

    assertThat(state.next(batch, ADDING).map(emitted -> emitted.split("=")[0]).collect())
        .isEqualTo(keys);
  }

  @Test
  void an_update_is_called_once_for_each_partition_also_without_pairs() {
    StateRdd<String, Long, String> state = stateOf(pair("x", 1L));

    StateRdd<String, Long, Boolean> asked =
        state.next(batch(), (batch, table, out) -> out.add(batch.hasNext()));

    assertThat(asked.collect()).containsExactly(false, false, false);
    assertThat(asked.snapshot().collectAsMap()).isEqualTo(Map.of("x", 1L));
  }

  @Test
  void the_state_is_spread_by_its_partitioner_whatever_the_batch_is_spread_by() {
    StateRdd<String, Long, String> state =
        stateOf().next(batch(pair("a", 1L), pair("b", 2L), pair("c", 3L)), ADDING);

    List<List<Pair<String, Long>>> partitions = state.snapshot().glom().collect();

    assertThat(state.snapshot().partitioner()).contains(state.partitioner());
    assertThat(partitions).hasSize(3);
    for (int p = 0; p < 3; p++) {
      int place = p;
      assertThat(partitions.get(p))
          .allMatch(pair -> state.partitioner().partition(pair.first()) == place);
    }
    assertThat(state.snapshot().lookup("c")).containsExactly(3L);
  }

  @Test
  void old_snapshots_stay_as_they_are_after_many_later_versions() {
    List<StateRdd<String, Long, String>> versions = new ArrayList<>(List.of(stateOf()));
    for (long n = 1; n <= 30; n++) {
      StateRdd<String, Long, String> newest = versions.get(versions.size() - 1);
      versions.add(newest.next(batch(pair("x", n), pair("only " + n, n)), ADDING));
      versions.get(versions.size() - 1).count();
    }

    for (int n = 30; n >= 0; n--) {
      Map<String, Long> expected = new HashMap<>();
      for (long i = 1; i <= n; i++) {
        expected.merge("x", i, Long::sum);
        expected.put("only " + i, i);
      }
      assertThat(versions.get(n).snapshot().collectAsMap()).as("after %d", n).isEqualTo(expected);
    }
  }

  @Test
  void two_ways_on_from_one_state_do_not_disturb_each_other() {
    StateRdd<String, Long, String> fork = stateOf(pair("x", 1L));
    StateRdd<String, Long, String> left = fork.next(batch(pair("x", 10L)), ADDING);
    StateRdd<String, Long, String> right = fork.next(batch(pair("x", 0L), pair("y", 7L)), ADDING);
    left.count();
    right.count();
    StateRdd<String, Long, String> furtherLeft = left.next(batch(pair("x", 100L)), ADDING);

    assertThat(furtherLeft.collect()).containsExactly("x=111");
    assertThat(right.snapshot().collectAsMap()).isEqualTo(Map.of("y", 7L));
    assertThat(left.snapshot().collectAsMap()).isEqualTo(Map.of("x", 11L));
    assertThat(fork.snapshot().collectAsMap()).isEqualTo(Map.of("x", 1L));
  }

  @Test
  void an_update_that_throws_leaves_the_state_as_it_was() {
    StateRdd<String, Long, String> before = stateOf(pair("x", 1L), pair("y", 2L), pair("z", 3L));

    StateRdd<String, Long, String> failed =
        before.next(
            batch(),
            (batch, table, out) -> {
              table.remove("x");
              table.put("y", 20L);
              table.put("new", 1L);
              throw new IOException("disk is full");
            });

    assertThatThrownBy(failed::collect)
        .isExactlyInstanceOf(TaskException.class)
        .cause()
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk is full");
    assertThatThrownBy(() -> failed.snapshot().count()).isExactlyInstanceOf(TaskException.class);
    assertThat(before.snapshot().collectAsMap()).isEqualTo(Map.of("x", 1L, "y", 2L, "z", 3L));
    assertThat(before.next(batch(pair("y", 1L)), ADDING).collect()).containsExactly("y=3");
  }

  @Test
  void a_failure_in_one_partition_leaves_all_of_them_as_they_were() {
    StateRdd<String, Long, String> before = stateOf(pair("a", 1L), pair("b", 1L), pair("c", 1L));

    StateRdd<String, Long, String> failed =
        before.next(
            batch(pair("a", 1L), pair("b", 1L), pair("c", 1L)),
            (batch, table, out) -> {
              ADDING.call(batch, table, out);
              if (table.get("c").isPresent()) {
                throw new ArithmeticException("c is not wanted");
              }
            });

    assertThatThrownBy(failed::count).isExactlyInstanceOf(ArithmeticException.class);
    assertThat(before.snapshot().collectAsMap()).isEqualTo(Map.of("a", 1L, "b", 1L, "c", 1L));
    assertThat(before.next(batch(pair("a", 5L)), ADDING).snapshot().collectAsMap())
        .isEqualTo(Map.of("a", 6L, "b", 1L, "c", 1L));
  }

  @Test
  void nothing_that_is_emitted_and_no_state_is_null() {
    StateRdd<String, Long, String> before = stateOf(pair("x", 1L));

    assertThatThrownBy(
            () -> before.next(batch(), (batch, table, out) -> out.add(emptyToNull(""))).collect())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessageContaining("a record is never null");
    assertThatThrownBy(
            () ->
                before
                    .next(batch(), (batch, table, out) -> table.put("x", Long.getLong("no.such")))
                    .count())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessageContaining("call remove(key)");
    assertThat(before.next(batch(pair("x", 1L)), ADDING).collect()).containsExactly("x=2");
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Test
  void once_persisted_the_emissions_and_the_state_are_of_one_run() {
    StateRdd<String, String, String> before =
        context().stateOf(context().emptyPairRdd(), new HashPartitioner(2));

    StateRdd<String, String, String> named =
        before.next(
            batch(pair("x", 1L)),
            (batch, table, out) -> {
              while (batch.hasNext()) {
                String name = UUID.randomUUID().toString();
                table.put(batch.next().first(), name);
                out.add(name);
              }
            });

    assertThat(named.persist()).isSameAs(named);
    List<String> names = named.collect();
    assertThat(named.snapshot().values().collect()).isEqualTo(names);
    assertThat(named.collect()).isEqualTo(names);
    assertThat(named.cutLineage()).isSameAs(named);
    assertThat(named.unpersist()).isSameAs(named);
    assertThat(named.snapshot().values().collect()).isEqualTo(named.collect());
  }

  @Test
  void what_was_emitted_is_an_rdd_as_any_other_and_so_is_the_snapshot() {
    StateRdd<String, Long, String> state =
        stateOf(pair("x", 1L)).next(batch(pair("x", 2L), pair("y", 4L)), ADDING);
    PairRdd<String, String> names = pairsIn(2, pair("x", "ex"));

    assertThat(state.filter(emitted -> emitted.startsWith("x")).collect()).containsExactly("x=3");
    assertThat(state.union(in(1, "z")).collect()).containsExactlyInAnyOrder("x=3", "y=4", "z");
    assertThat(state.snapshot().join(names).collect()).containsExactly(pair("x", pair(3L, "ex")));
  }

  @Test
  void many_versions_without_an_action_are_worked_out_in_the_end() {
    int versions = contract().versionsWithoutAction();
    StateRdd<String, Long, String> state = stateOf();
    for (int i = 0; i < versions; i++) {
      state = state.next(batch(pair("x", 1L)), ADDING);
    }

    assertThat(state.collect()).containsExactly("x=" + versions);
  }

  @Test
  void many_versions_whose_lineage_is_cut_now_and_then_are_no_trouble() {
    StateRdd<String, Long, String> state = stateOf();
    for (int i = 1; i <= 300; i++) {
      state = state.next(batch(pair("x", 1L)), ADDING).persist();
      if (i % 10 == 0) {
        state = state.cutLineage();
      }
    }

    assertThat(state.snapshot().collectAsMap()).isEqualTo(Map.of("x", 300L));
  }

  /** A version, and the state that it must have. */
  private record Version(StateRdd<String, Long, String> state, Map<String, Long> naive) {}

  @Test
  void random_trees_of_versions_are_what_copies_of_a_map_are() {
    for (int tree = 0; tree < Math.max(1, contract().randomPipelines() / 10); tree++) {
      Random random = new Random(SEED + tree);
      List<Version> versions = new ArrayList<>(List.of(new Version(stateOf(), Map.of())));
      for (int i = 0; i < VERSIONS_PER_TREE; i++) {
        versions.add(grown(versions, random));
        Version read = versions.get(random.nextInt(versions.size()));
        assertThat(read.state().snapshot().collectAsMap())
            .as("seed %d, after %d versions", SEED + tree, i + 1)
            .isEqualTo(read.naive());
      }
    }
  }

  /** A version after the newest one, or after any. */
  private Version grown(List<Version> versions, Random random) {
    int from = random.nextBoolean() ? versions.size() - 1 : random.nextInt(versions.size());
    Map<String, Long> naive = new LinkedHashMap<>(versions.get(from).naive());
    List<Pair<String, Long>> pairs = new ArrayList<>();
    for (int left = random.nextInt(6); left > 0; left--) {
      Pair<String, Long> pair = pair("k" + random.nextInt(8), (long) random.nextInt(4));
      pairs.add(pair);
      if (pair.second() == 0) {
        naive.remove(pair.first());
      } else {
        naive.merge(pair.first(), pair.second(), Long::sum);
      }
    }
    // One partition: the values of a key stay in order, so a removal comes when it came here.
    PairRdd<String, Long> batch = context().parallelizePairs(pairs, 1);
    return new Version(versions.get(from).state().next(batch, ADDING), naive);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the pairs are only read
  private StateRdd<String, Long, String> stateOf(Pair<String, Long>... pairs) {
    return context().stateOf(pairsIn(2, pairs), new HashPartitioner(3));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the pairs are only read
  private PairRdd<String, Long> batch(Pair<String, Long>... pairs) {
    return pairsIn(2, pairs);
  }
}
