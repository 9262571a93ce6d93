package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StateOperators;
import io.dstreamlabs.replay.Replay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StateCaseTest {
  private static final UnaryOperator<Replay> FORGETFUL =
      replay -> replay.operators(Operators.of(new Forgetful()));
  private static final List<Pair<String, String>> NONE = List.of();

  @Test
  void updates_begin_with_the_first_rdd_and_go_on_for_all_keys() {
    StateCase updates =
        new StateCase(
            StateKind.UPDATE, 1, 0, 0, NONE, List.of(none(), batch("a5", "b4", "a3"), batch("b0")));

    assertThat(updates.expected().at(1_000)).isEmpty();
    assertThat(updates.expected().at(2_000)).contains(List.of(pair("a", "|235"), pair("b", "|24")));
    assertThat(updates.expected().at(3_000)).contains(List.of(pair("a", "|235|3")));
  }

  @Test
  void mappings_go_record_by_record() {
    List<Maybe<List<Pair<String, String>>>> batches =
        List.of(batch("a5", "a1", "b2", "b0", "b0", "a7", "c2"), none());

    assertThat(new StateCase(StateKind.MAP, 1, 0, 0, NONE, batches).expected().entries())
        .extracting(entry -> entry.values())
        .containsExactly(List.of("a=5", "a?5", "b-", "a=57"), List.of());
    assertThat(new StateCase(StateKind.SNAPSHOTS, 1, 0, 0, NONE, batches).expected().entries())
        .extracting(entry -> entry.values())
        .containsExactly(
            List.of(pair("a", "57"), pair("c", "2")), List.of(pair("a", "57"), pair("c", "2")));
  }

  @Test
  void keys_time_out_at_checkpoints_after_more_than_the_timeout() {
    List<Maybe<List<Pair<String, String>>>> batches =
        List.of(batch("a5"), batch("b6"), batch(), batch("b1"), batch(), batch(), batch(), batch());
    StateCase mappings = new StateCase(StateKind.MAP, 1, 2, 3, List.of(pair("c", "4")), batches);

    assertThat(mappings.expected().at(3_000)).contains(List.of());
    assertThat(mappings.expected().at(6_000)).contains(List.of("a!5", "c!4"));
    assertThat(mappings.expected().at(8_000)).contains(List.of());
    assertThat(mappings.expected().entries()).hasSize(8);
  }

  @Test
  void every_second_batch_has_half_the_results_and_the_others_are_not_read() {
    StateCase slow =
        new StateCase(
            StateKind.MAP, 2, 0, 0, NONE, List.of(batch("a5"), batch("a6"), none(), batch("a7")));

    assertThat(slow.expected().entries()).hasSize(2);
    assertThat(slow.expected().at(4_000)).contains(List.of("a=67"));
  }

  @Test
  void wrong_plug_is_shown_by_the_smallest_case_as_a_picture() {
    StateCase wrong =
        new StateCase(
            StateKind.UPDATE,
            1,
            0,
            0,
            List.of(pair("c", "4")),
            List.of(batch("a5", "b6"), batch("a7"), batch()));
    StateCase shrunk = RandomCase.shrunk(wrong, FORGETFUL);

    assertThat(shrunk.wrong(FORGETFUL).orElseThrow().replaceAll(" +", " "))
        .isEqualTo(
            """
            UPDATE over every 1. batch of 1 s, timeout none, checkpoint every 10 slides, first state []
            batch time (s) 1 2
            in a:7 -
            expected a:|17 a:|17|2
            yours a:|17 -
            """);
  }

  @Test
  void random_cases_try_everything() {
    Random random = new Random(1);
    TreeSet<String> tried = new TreeSet<>();
    for (int i = 0; i < 400; i++) {
      StateCase one = StateCase.random(random);
      tried.add(one.kind() + " over every " + one.every());
      tried.add(one.kind() + " with timeout " + one.timeout());
      tried.add(one.kind() + " with checkpoint " + one.checkpointSlides());
      tried.add(one.kind() + " with a first state " + !one.initial().isEmpty());
    }
    assertThat(tried).hasSize(StateKind.values().length * (2 + 5 + 4 + 2));
  }

  private static Pair<String, String> pair(String key, String value) {
    return new Pair<>(key, value);
  }

  private static Maybe<List<Pair<String, String>>> none() {
    return Maybe.absent();
  }

  private static Maybe<List<Pair<String, String>>> batch(String... keysAndValues) {
    return Maybe.of(
        List.of(keysAndValues).stream()
            .map(text -> new Pair<>(text.substring(0, 1), text.substring(1)))
            .toList());
  }

  /** Forgets everything before each batch. */
  private static final class Forgetful implements StateOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <K, V, S> PairDStream<K, S> updateStateByKey(
        PairDStream<K, V> parent,
        Map4Function<Time, K, List<V>, Maybe<S>, Maybe<S>> update,
        Partitioner partitioner,
        Optional<PairRdd<K, S>> initialState) {
      return parent.transformToPair(
          (rdd, time) ->
              PairRdd.of(rdd)
                  .groupByKey(partitioner)
                  .flatMapToPair(
                      group -> {
                        Maybe<S> state =
                            update.call(
                                time, group.first(), toList(group.second()), Maybe.absent());
                        return state.isPresent()
                            ? List.of(new Pair<>(group.first(), state.get())).iterator()
                            : List.<Pair<K, S>>of().iterator();
                      }));
    }

    private static <V> List<V> toList(Iterable<V> values) {
      return Chapter.toList(values);
    }

    @Override
    public <K, V, S, M> MapWithStateDStream<K, V, S, M> mapWithState(
        PairDStream<K, V> parent, StateSpec<K, V, S, M> spec) {
      throw new UnsupportedOperationException();
    }
  }
}
