package io.dstreamlabs.testkit.contract;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StateOperators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.ObservationAssert;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plug for {@link StateOperators} must do. */
public abstract class StateOperatorsContract extends OperatorsContract<StateOperators> {
  private static final long SEED = 20_261_129;
  private static final int CASES = 400;

  // ---- updateStateByKey ----

  @Test
  void updateStateByKey_adds_each_batch_to_the_state_of_its_keys() {
    run("x:1 | x:2 x:4 y:5 | - | y:1", sources -> sums(pairs(sources)))
        .yields("x:1 | x:7 y:5 | x:7 y:5 | x:7 y:6");
  }

  @Test
  void updateStateByKey_calls_for_keys_without_a_value_too() {
    run(
            "x:1 | y:1 | - | x:1 x:1",
            sources ->
                pairs(sources)
                    .<Long>updateStateByKey(
                        (values, state) -> Maybe.of(state.orElse(0L) * 10 + values.size())))
        .yields("x:1 | x:10 y:1 | x:100 y:10 | x:1002 y:100");
  }

  @Test
  void updateStateByKey_forgets_a_key_whose_next_state_is_absent_and_begins_it_anew() {
    run(
            "x:1 | x:2 | x:-3 | x:7 | y:0",
            sources ->
                pairs(sources)
                    .<Long>updateStateByKey(
                        (values, state) -> {
                          long sum = state.orElse(0L) + sum(values);
                          return sum == 0 ? Maybe.absent() : Maybe.of(sum);
                        }))
        .yields("x:1 | x:3 | - | x:7 | x:7");
  }

  @Test
  void updateStateByKey_begins_with_the_first_rdd_and_then_goes_on_without() {
    run(". | x:1 | . | x:2", sources -> sums(pairs(sources))).yields(". | x:1 | x:1 | x:3");
  }

  @Test
  void updateStateByKey_takes_a_batch_without_an_rdd_for_one_without_records() {
    run(
            "x:1 | . | -",
            sources ->
                pairs(sources)
                    .<Long>updateStateByKey((values, state) -> Maybe.of(state.orElse(0L) + 1)))
        .yields("x:1 | x:2 | x:3");
  }

  @Test
  void updateStateByKey_begins_with_the_first_state_when_the_first_rdd_comes() {
    run(
            ". | y:1 | x:1",
            sources ->
                pairs(sources)
                    .updateStateByKey(
                        StateOperatorsContract::added,
                        new HashPartitioner(3),
                        states(sources, new Pair<>("x", 10L), new Pair<>("y", 20L))))
        .yields(". | x:10 y:21 | x:11 y:21");
  }

  @Test
  void updateStateByKey_tells_the_batch_time_and_the_key() {
    run(
            "x:1 | y:1 | -",
            sources ->
                pairs(sources)
                    .<String>updateStateByKey(
                        (time, key, values, state) ->
                            Maybe.of(state.orElse("") + key + time.milliseconds() / 1000)))
        .yields("x:x1 | x:x1x2 y:y2 | x:x1x2x3 y:y2y3");
  }

  @Test
  void updateStateByKey_of_a_window_updates_once_per_slide() {
    run("x:1 | x:2 | x:4 | x:8", sources -> sums(PairDStream.of(new EveryNth<>(pairs(sources), 2))))
        .yields(". | x:2 | . | x:10");
  }

  @Test
  void two_states_one_after_the_other_do_not_disturb_each_other() {
    run("x:1 | x:2 y:1 | -", sources -> sums(sums(pairs(sources))))
        .yields("x:1 | x:4 y:1 | x:7 y:2");
  }

  // ---- mapWithState ----

  @Test
  void mapWithState_emits_for_each_record_in_turn() {
    run("x:1 x:2 | y:5 x:1 | -", sources -> pairs(sources).mapWithState(summing()))
        .yields("x:1 x:3 | y:5 x:4 | -");
  }

  @Test
  void mapWithState_has_an_rdd_at_every_slide() {
    run(". | x:1 | . | x:1", sources -> pairs(sources).mapWithState(summing()))
        .yields("- | x:1 | - | x:2");
    run(
            "x:1 | x:1 | x:1 | x:1",
            sources -> PairDStream.of(new EveryNth<>(pairs(sources), 2)).mapWithState(summing()))
        .yields(". | x:1 | . | x:2");
  }

  @Test
  void mapWithState_may_emit_nothing() {
    run(
            "x:1 x:2 | x:3",
            sources ->
                pairs(sources)
                    .mapWithState(
                        StateSpec.<String, Long, Long, String>function(
                            (time, key, value, state) -> {
                              state.update(value.get());
                              return value.get() == 2 ? Maybe.absent() : Maybe.of("not2");
                            })))
        .yields("not2 | not2");
  }

  @Test
  void mapWithState_tells_the_batch_time() {
    run(
            "x:1 | - | x:1",
            sources ->
                pairs(sources)
                    .mapWithState(
                        StateSpec.<String, Long, Long, Long>function(
                            (time, key, value, state) -> Maybe.of(time.milliseconds()))))
        .yields("1000 | - | 3000");
  }

  @Test
  void stateSnapshots_are_all_keys_after_each_batch() {
    run("x:1 | x:1 y:5 | . | -", sources -> pairs(sources).mapWithState(summing()).stateSnapshots())
        .yields("x:1 | x:2 y:5 | x:2 y:5 | x:2 y:5");
  }

  @Test
  void what_is_not_updated_is_no_state() {
    run(
            "x:1 | y:1",
            sources ->
                pairs(sources)
                    .mapWithState(
                        StateSpec.<String, Long, Long, String>function(
                            (key, value, state) -> "seen"))
                    .stateSnapshots())
        .yields("- | -");
  }

  @Test
  void mapWithState_begins_with_the_first_state() {
    run(
            "x:1 | y:1",
            sources ->
                pairs(sources)
                    .mapWithState(
                        summing()
                            .initialState(
                                states(sources, new Pair<>("x", 10L), new Pair<>("y", 20L)))))
        .yields("x:11 | y:21");
  }

  @Test
  void a_removed_state_is_gone_and_may_begin_anew_in_the_same_batch() {
    Program toggle =
        sources ->
            pairs(sources)
                .mapWithState(
                    StateSpec.<String, Long, Long, String>function(
                        (key, value, state) -> {
                          if (state.exists()) {
                            String text = "off" + state.get();
                            state.remove();
                            return text + state.exists();
                          }
                          state.update(value.get());
                          return "on" + state.get();
                        }));

    run("x:1 | x:2 | x:3 x:4 x:5 | -", toggle).yields("on1 | off1false | on3 off3false on5 | -");
  }

  // ---- timeouts ----

  @Test
  void keys_time_out_at_the_tenth_slide_if_nobody_says_another_checkpoint_interval() {
    run(
            "x:1 | - | - | - | - | - | - | y:1 | - | - | - ",
            sources -> pairs(sources).mapWithState(summing().timeout(seconds(2))))
        .yields("x:1 | - | - | - | - | - | - | y:1 | - | x:-1 | -");
  }

  @Test
  void keys_time_out_at_the_checkpoint_interval_that_is_given_when_idle_for_longer() {
    run(
            "x:1 y:1 | y:1 | - | - | - | -",
            sources ->
                pairs(sources).mapWithState(summing().timeout(seconds(2))).checkpoint(seconds(1)))
        .yields("x:1 y:1 | y:2 | - | x:-1 | y:-2 | -");
    run(
            "x:1 y:1 | y:1 | - | - | - | -",
            sources ->
                pairs(sources).mapWithState(summing().timeout(seconds(2))).checkpoint(seconds(3)))
        .yields("x:1 y:1 | y:2 | - | - | - | x:-1 y:-2");
  }

  @Test
  void a_timed_out_key_is_not_in_the_snapshot_of_its_last_batch() {
    run(
            "x:1 | y:1 | -",
            sources -> {
              MapWithStateDStream<String, Long, Long, Pair<String, Long>> mapped =
                  pairs(sources).mapWithState(summing().timeout(milliseconds(500)));
              mapped.checkpoint(seconds(1));
              return mapped.stateSnapshots();
            })
        .yields("x:1 | y:1 | -");
  }

  @Test
  void a_record_in_the_batch_of_the_checkpoint_saves_its_key() {
    run(
            "x:1 y:1 | - | x:1 | -",
            sources ->
                pairs(sources).mapWithState(summing().timeout(seconds(1))).checkpoint(seconds(3)))
        .yields("x:1 y:1 | - | x:2 y:-1 | -");
  }

  @Test
  void a_record_that_only_looks_at_the_state_keeps_its_key() {
    run(
            "x:1 | x:1 | x:1 | - | -",
            sources ->
                pairs(sources)
                    .mapWithState(
                        StateSpec.<String, Long, Long, String>function(
                                (time, key, value, state) -> {
                                  if (state.isTimingOut()) {
                                    return Maybe.of("gone");
                                  }
                                  if (!state.exists()) {
                                    state.update(1L);
                                  }
                                  return Maybe.absent();
                                })
                            .timeout(seconds(1)))
                    .checkpoint(seconds(1)))
        .yields("- | - | - | - | gone");
  }

  @Test
  void the_first_state_counts_as_touched_in_the_first_batch() {
    run(
            "- | - | - | -",
            sources ->
                pairs(sources)
                    .mapWithState(
                        summing()
                            .initialState(states(sources, new Pair<>("x", 10L)))
                            .timeout(seconds(1)))
                    .checkpoint(seconds(1)))
        .yields("- | - | x:-10 | -");
  }

  @Test
  void a_key_that_timed_out_begins_anew() {
    run(
            "x:1 | - | x:5 | -",
            sources ->
                pairs(sources)
                    .mapWithState(summing().timeout(milliseconds(1)))
                    .checkpoint(seconds(1)))
        .yields("x:1 | x:-1 | x:5 | x:-5");
  }

  // ---- what a state allows ----

  /** What a function does with the state of a key that is new. */
  private interface Use extends Serializable {
    void of(State<Long> state);
  }

  private void use(Use use) {
    run(
        "x:1",
        sources ->
            pairs(sources)
                .mapWithState(
                    StateSpec.<String, Long, Long, String>function(
                        (key, value, state) -> {
                          use.of(state);
                          return "done";
                        })));
  }

  @Test
  void a_state_that_is_not_there_cannot_be_got_or_removed() {
    assertThatThrownBy(() -> use(state -> state.get())).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> use(state -> state.remove()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_state_that_was_removed_cannot_be_got_removed_or_updated() {
    assertThatThrownBy(() -> use(state -> removed(state).get()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> use(state -> removed(state).remove()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> use(state -> removed(state).update(2L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static State<Long> removed(State<Long> state) {
    state.update(1L);
    state.remove();
    return state;
  }

  @TestFactory
  Stream<DynamicTest> a_state_that_is_timing_out_is_there_and_cannot_be_changed() {
    return Stream.of(
        DynamicTest.dynamicTest("update", () -> assertRefusedAtTheEnd(state -> state.update(2L))),
        DynamicTest.dynamicTest("remove", () -> assertRefusedAtTheEnd(state -> state.remove())));
  }

  private void assertRefusedAtTheEnd(Use use) {
    Program program =
        sources ->
            pairs(sources)
                .mapWithState(
                    StateSpec.<String, Long, Long, String>function(
                            (key, value, state) -> {
                              if (!state.isTimingOut()) {
                                state.update(value.get());
                              } else if (state.exists() && state.get() == 7 && !value.isPresent()) {
                                use.of(state);
                              }
                              return "done";
                            })
                        .timeout(seconds(1)))
                .checkpoint(seconds(1));

    assertThatThrownBy(() -> run("x:7 | - | -", program))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- both ----

  @Test
  void keys_are_spread_as_it_is_told() {
    run(
            "a:1 b:1 c:1 d:1",
            sources ->
                partitions(pairs(sources).updateStateByKey(StateOperatorsContract::added, 3)))
        .yieldsInOrder("0=c 1=a+d 2=b"); // "a" has the hash code 97
    run(
            "a:1 b:1 c:1 d:1",
            sources ->
                partitions(
                    pairs(sources).mapWithState(summing().numPartitions(3)).stateSnapshots()))
        .yieldsInOrder("0=c 1=a+d 2=b");
  }

  /** For each partition its number and its keys. */
  private static DStream<String> partitions(PairDStream<String, Long> stream) {
    return stream.transform(
        rdd -> {
          List<List<Pair<String, Long>>> partitions = rdd.glom().collect();
          return rdd.context()
              .parallelize(
                  IntStream.range(0, partitions.size())
                      .mapToObj(p -> p + "=" + keys(partitions.get(p)))
                      .toList(),
                  1);
        });
  }

  private static String keys(List<Pair<String, Long>> pairs) {
    return pairs.stream().map(Pair::first).sorted().collect(Collectors.joining("+"));
  }

  @Test
  void keys_with_one_hash_code_do_not_meet() {
    run("Aa:1 BB:2 | Aa:4", sources -> sums(pairs(sources))).yields("Aa:1 BB:2 | Aa:5 BB:2");
    run("Aa:1 BB:2 | Aa:4", sources -> pairs(sources).mapWithState(summing()))
        .yields("Aa:1 BB:2 | Aa:5");
  }

  @Test
  void an_exception_of_a_function_leaves_the_batch() {
    assertThatThrownBy(
            () ->
                run(
                    "x:1",
                    sources ->
                        pairs(sources)
                            .<Long>updateStateByKey(
                                (values, state) -> {
                                  throw new ArithmeticException("bad " + values);
                                })))
        .isExactlyInstanceOf(ArithmeticException.class)
        .hasMessage("bad [1]");
    assertThatThrownBy(
            () ->
                use(
                    state -> {
                      throw new ArithmeticException("bad");
                    }))
        .isExactlyInstanceOf(ArithmeticException.class)
        .hasMessage("bad");
  }

  @Test
  void a_function_that_cannot_travel_fails_the_batch_and_is_named() {
    Object anchored = new Object();

    assertThatThrownBy(
            () ->
                run(
                    "x:1",
                    sources ->
                        pairs(sources)
                            .<Long>updateStateByKey(
                                (values, state) -> Maybe.of((long) anchored.hashCode()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot travel");
  }

  @TestFactory
  Stream<DynamicTest> states_that_were_replaced_are_held_by_nobody() {
    return Stream.of(StateKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertLetGo(kind)));
  }

  private void assertLetGo(StateKind kind) {
    ManualClock clock = ManualClock.startingAtZero();
    try (RddContext rdds = backend().contexts().get();
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .clock(clock)
                .rdds(rdds)
                .operators(Operators.of(plug()))
                .build()) {
      WatchedInput input = new WatchedInput(context);
      newest(kind, PairDStream.of(input)).foreachRDD(rdd -> rdd.count());
      context.start();
      for (int batch = 0; batch < 50 + backend().letsGoAfter(); batch++) {
        clock.advance(seconds(1));
      }

      assertThat(input.aliveOfFirst(50)).as("values of the first 50 s still held").isZero();
      assertThat(input.newest()).as("the value of the last batch").isPresent();
    }
  }

  /** The newest value of each key. */
  private static DStream<?> newest(StateKind kind, PairDStream<String, Object> in) {
    if (kind == StateKind.UPDATE) {
      return in.<Object>updateStateByKey(
          (values, state) -> values.isEmpty() ? state : Maybe.of(values.get(values.size() - 1)));
    }
    MapWithStateDStream<String, Object, Object, Object> mapped =
        in.mapWithState(
            StateSpec.<String, Object, Object, Object>function(
                (key, value, state) -> {
                  state.update(value.get());
                  return value.get();
                }));
    return kind == StateKind.MAP ? mapped : mapped.stateSnapshots();
  }

  @Test
  void random_cases_are_what_plain_loops_over_the_input_say() {
    tryRandom(SEED, CASES, StateCase::random);
  }

  private ObservationAssert run(String marbles, Program program) {
    return lab().title("in -> out").input("in", marbles).run(program);
  }

  private static PairDStream<String, Long> pairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("in"));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the pairs are only read
  private static PairRdd<String, Long> states(Sources sources, Pair<String, Long>... pairs) {
    return sources.context().rdds().parallelizePairs(List.of(pairs));
  }

  private static PairDStream<String, Long> sums(PairDStream<String, Long> pairs) {
    return pairs.updateStateByKey(StateOperatorsContract::added);
  }

  private static Maybe<Long> added(List<Long> values, Maybe<Long> state) {
    return Maybe.of(state.orElse(0L) + sum(values));
  }

  private static long sum(List<Long> values) {
    return values.stream().mapToLong(value -> value).sum();
  }

  /** Emits each key with its sum; when it times out, with the negative sum. */
  private static StateSpec<String, Long, Long, Pair<String, Long>> summing() {
    return StateSpec.function(
        (key, value, state) -> {
          if (state.isTimingOut()) {
            return new Pair<>(key, -state.get());
          }
          state.update((state.exists() ? state.get() : 0) + value.get());
          return new Pair<>(key, state.get());
        });
  }
}
