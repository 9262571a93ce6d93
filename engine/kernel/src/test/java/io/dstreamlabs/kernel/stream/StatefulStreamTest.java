package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.Map4Function;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.state.StateSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The operators with a state as a program sees them, their checkpoint intervals, and names of streams. */
class StatefulStreamTest {
  private static final StateSpec<String, Long, Long, String> KEYS =
      StateSpec.<String, Long, Long, String>function((key, value, state) -> key).numPartitions(1);

  private final KeepingState plug = new KeepingState();
  private final ManualClock clock = ManualClock.startingAtZero();
  private final StreamingContext context =
      StreamingContext.builder()
          .batchInterval(seconds(1))
          .operators(Operators.of(plug))
          .rdds(MemoryRddContext.local(2))
          .clock(clock)
          .build();

  private PairDStream<String, Long> pairs(String batches) {
    return pairsOf(GivenBatches.of(context, batches));
  }

  private static PairDStream<String, Long> pairsOf(DStream<String> texts) {
    return texts.mapToPair(
        text -> new Pair<>(text.substring(0, 1), Long.parseLong(text.substring(2))));
  }

  private void run(int batches) {
    context.start();
    for (int i = 0; i < batches; i++) {
      clock.advance(seconds(1));
    }
  }

  // ---- what reaches the plug ----

  @Test
  void updateStateByKey_spreads_by_hash_as_it_is_told() {
    PairDStream<String, Long> pairs = pairs("x:1");
    HashPartitioner five = new HashPartitioner(5);
    PairRdd<String, Long> initial = context.rdds().emptyPairRdd();

    assertAsked(p -> p.updateStateByKey((values, state) -> state), pairs, 2, Optional.empty());
    assertAsked(p -> p.updateStateByKey((values, state) -> state, 3), pairs, 3, Optional.empty());
    assertAsked(
        p -> p.updateStateByKey((values, state) -> state, five), pairs, 5, Optional.empty());
    assertAsked(
        p -> p.updateStateByKey((values, state) -> state, five, initial),
        pairs,
        5,
        Optional.of(initial));
    assertAsked(
        p -> p.updateStateByKey((time, key, values, state) -> state), pairs, 2, Optional.empty());
    assertAsked(
        p -> p.updateStateByKey((time, key, values, state) -> state, five, initial),
        pairs,
        5,
        Optional.of(initial));
  }

  private void assertAsked(
      Consumer<PairDStream<String, Long>> call,
      PairDStream<String, Long> parent,
      int partitions,
      Optional<PairRdd<String, Long>> initial) {
    call.accept(parent);

    assertThat(plug.asked).hasSize(4);
    assertThat(plug.asked.get(0)).isSameAs(parent);
    assertThat(plug.asked.get(2)).isEqualTo(new HashPartitioner(partitions));
    assertThat(plug.asked.get(3)).isEqualTo(initial);
  }

  @Test
  @SuppressWarnings("unchecked") // it is the function of the line before
  void a_function_of_two_is_called_with_the_values_and_the_state() throws Exception {
    pairs("x:1")
        .<String>updateStateByKey((values, state) -> Maybe.of(values + state.orElse("none")));
    var update =
        (Map4Function<Time, String, List<Long>, Maybe<String>, Maybe<String>>) plug.asked.get(1);

    assertThat(update.call(new Time(1_000), "x", List.of(1L, 2L), Maybe.of("old")))
        .isEqualTo(Maybe.of("[1, 2]old"));
    assertThat(update.call(new Time(1_000), "x", List.of(), Maybe.absent()))
        .isEqualTo(Maybe.of("[]none"));
  }

  @Test
  void mapWithState_hands_its_spec_over() {
    PairDStream<String, Long> pairs = pairs("x:1");

    pairs.mapWithState(KEYS);

    assertThat(plug.asked).containsExactly(pairs, KEYS);
  }

  @Test
  void number_of_partitions_below_1_is_refused() {
    assertThatThrownBy(() -> pairs("x:1").updateStateByKey((values, state) -> state, 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }

  @Test
  void a_context_without_the_plug_says_so() {
    PairDStream<String, Long> pairs = pairsOf(Rig.withoutPlugs().input("x:1"));

    assertThatThrownBy(() -> pairs.updateStateByKey((values, state) -> state))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "updateStateByKey needs a plug for StateOperators, and the context has none:");
    assertThatThrownBy(() -> pairs.mapWithState(KEYS))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "mapWithState needs a plug for StateOperators, and the context has none:");
  }

  // ---- the streams ----

  @Test
  void snapshots_are_the_state_after_each_batch_and_are_not_there_where_the_stream_has_no_rdd() {
    MapWithStateDStream<String, Long, Long, String> newest =
        pairs("x:1 | y:2 | x:3").mapWithState(KEYS);
    List<String> states = Rig.collect(newest.stateSnapshots());
    run(3);

    assertThat(states)
        .containsExactly("1000 ms [(x,1)]", "2000 ms [(x,1), (y,2)]", "3000 ms [(x,3), (y,2)]");
  }

  @Test
  void snapshots_keep_how_the_keys_are_spread() {
    MapWithStateDStream<String, Long, Long, String> newest =
        pairs("x:1").mapWithState(KEYS.numPartitions(4));
    PairDStream<String, Long> states = newest.stateSnapshots();
    states.foreachRDD(rdd -> rdd.count());

    assertThat(newest.snapshots()).hasToString("the state of the newest");
    run(1);

    assertThat(states.getOrCompute(Rig.at(1)).orElseThrow().partitioner())
        .contains(new HashPartitioner(4));
  }

  // ---- checkpoint ----

  @Test
  void a_checkpoint_is_due_at_every_tenth_slide_if_nobody_says_another_interval() {
    List<String> emitted =
        Rig.collect(pairs("x:1|x:1|x:1|x:1|x:1|x:1|x:1|x:1|x:1|y:1|x:1").mapWithState(KEYS));
    run(11);

    assertThat(emitted).hasSize(11).contains("10000 ms [y]", "9000 ms []", "11000 ms []");
  }

  @Test
  void a_checkpoint_is_due_at_the_interval_that_is_given() {
    MapWithStateDStream<String, Long, Long, String> newest =
        pairs("a:1|b:1|c:1|d:1").mapWithState(KEYS);

    assertThat(newest.checkpoint(seconds(2))).isSameAs(newest);
    List<String> emitted = Rig.collect(newest);
    run(4);

    assertThat(newest.checkpointInterval()).isEqualTo(seconds(2));
    assertThat(emitted).containsExactly("1000 ms []", "2000 ms [b]", "3000 ms []", "4000 ms [d]");
  }

  @Test
  void the_interval_is_a_multiple_of_the_slide() {
    DStream<String> twoSeconds = twoSeconds();

    assertThatThrownBy(() -> twoSeconds.checkpoint(seconds(3)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "interval is 3000 ms, but must be a multiple of the slideDuration, 2000 ms:"
                + " use 2000 ms or 4000 ms");
    assertThatThrownBy(() -> twoSeconds.checkpoint(milliseconds(500)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use 2000 ms");
    assertThatThrownBy(() -> twoSeconds.checkpoint(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval is 0 ms, but must be positive: use 2000 ms or more");
    assertThatThrownBy(() -> twoSeconds.checkpoint(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("interval is null: give a duration, such as 1 s");
  }

  private DStream<String> twoSeconds() {
    return new LastOnes(GivenBatches.of(context, "x:1"), seconds(2), seconds(2));
  }

  @Test
  void what_is_said_of_a_view_is_said_of_the_stream_that_it_shows() {
    MapWithStateDStream<String, Long, Long, String> newest = pairs("x:1").mapWithState(KEYS);

    newest.snapshots().checkpoint(seconds(3)).withId("counts");

    assertThat(newest.checkpointInterval()).isEqualTo(seconds(3));
    assertThat(newest.life().id()).contains("counts");

    DStream<Pair<String, Long>> keyed =
        twoSeconds().transform(rdd -> rdd.map(text -> new Pair<>(text, 1L)));
    PairDStream.of(keyed).withId("keyed").checkpoint(seconds(4));

    assertThat(keyed.life().id()).contains("keyed");
    assertThat(keyed.life().checkpointInterval()).isEqualTo(seconds(4));
  }

  @Test
  void another_stream_made_of_it_has_an_interval_of_its_own() {
    MapWithStateDStream<String, Long, Long, String> newest = pairs("x:1").mapWithState(KEYS);

    newest.stateSnapshots().checkpoint(seconds(3));

    assertThat(newest.checkpointInterval()).isEqualTo(seconds(10));
  }

  // ---- withId ----

  @Test
  void a_name_is_not_blank_and_not_taken() {
    DStream<String> stream = GivenBatches.of(context, "a");

    assertThat(stream.withId("words")).isSameAs(stream);

    assertThatThrownBy(() -> GivenBatches.of(context, "a").withId("words"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "id is \"words\", as of another stream of this context: give each a name of its own");
    assertThatThrownBy(() -> stream.withId(" "))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is blank: give a name, such as \"counts\"");
    assertThatThrownBy(() -> stream.withId(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is blank: give a name, such as \"counts\"");
    assertThat(stream.life().id()).contains("words");
  }

  @Test
  void after_the_start_nothing_is_named_and_no_interval_is_set() {
    PairDStream<String, Long> stream = pairs("x:1");
    stream.foreachRDD(rdd -> {});
    run(1);

    assertThatThrownBy(() -> stream.withId("late"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("cannot name a stream: the context is ACTIVE");
    assertThatThrownBy(() -> stream.checkpoint(seconds(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("cannot set a checkpoint interval: the context is ACTIVE");
  }
}
