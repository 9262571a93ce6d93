package io.dstreamlabs.reference.state;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the streams with a state warn of, refuse, and keep. */
class StateStreamsTest {
  private static final Logger LOGGER = Logger.getLogger(MapWithStateStream.class.getName());

  private final ManualClock clock = ManualClock.startingAtZero();
  private final StreamingContext context =
      StreamingContext.builder()
          .batchInterval(seconds(1))
          .operators(Operators.of(new ReferenceState()))
          .clock(clock)
          .build();
  private final Queue<Rdd<Pair<String, Long>>> batches = new ArrayDeque<>();
  private final Warnings warnings = new Warnings();

  /** Keeps what is logged. */
  private static final class Warnings extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord logged) {
      texts.add(logged.getLevel() + ": " + logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    LOGGER.addHandler(warnings);
  }

  @AfterEach
  void close() {
    LOGGER.removeHandler(warnings);
    context.close();
  }

  private PairDStream<String, Long> pairs() {
    return PairDStream.of(context.queueStream(batches));
  }

  private void run(int howMany) {
    context.start();
    for (int i = 0; i < howMany; i++) {
      clock.advance(seconds(1));
    }
  }

  private MapWithStateDStream<String, Long, Long, String> withTimeout(Duration timeout) {
    MapWithStateDStream<String, Long, Long, String> mapped =
        pairs()
            .mapWithState(
                StateSpec.<String, Long, Long, String>function((key, value, state) -> key)
                    .timeout(timeout));
    mapped.foreachRDD(rdd -> rdd.count());
    return mapped;
  }

  @Test
  void a_timeout_that_waits_for_the_checkpoint_is_warned_of_once_with_the_cure() {
    withTimeout(milliseconds(2_500));
    run(25);

    assertThat(warnings.texts)
        .containsExactly(
            "WARNING: the timeout of mapWithState is 2500 ms, but keys go only when a checkpoint"
                + " interval of the stream ends, every 10000 ms: to have it sooner, call"
                + " checkpoint(..) of the result with 2000 ms");
  }

  @Test
  void the_cure_is_a_multiple_of_the_slide() {
    withTimeout(milliseconds(300)).checkpoint(seconds(2));
    run(1);

    assertThat(warnings.texts).hasSize(1);
    assertThat(warnings.texts.get(0))
        .contains("is 300 ms", "every 2000 ms", "checkpoint(..) of the result with 1000 ms");
  }

  @Test
  void who_took_the_cure_is_not_warned() {
    withTimeout(milliseconds(2_500)).checkpoint(seconds(2));
    withTimeout(milliseconds(300)).checkpoint(seconds(1)); // it cannot be shorter
    withTimeout(seconds(10));
    run(3);

    assertThat(warnings.texts).isEmpty();
  }

  @Test
  void who_has_no_timeout_is_not_warned() {
    pairs()
        .mapWithState(StateSpec.<String, Long, Long, String>function((key, value, state) -> key))
        .foreachRDD(rdd -> rdd.count());
    run(3);

    assertThat(warnings.texts).isEmpty();
  }

  @Test
  void a_function_that_returns_null_is_told_what_to_return() {
    batches.add(context.rdds().parallelize(List.of(new Pair<>("x", 1L))));
    pairs().<Long>updateStateByKey((values, state) -> null).foreachRDD(rdd -> rdd.count());

    assertThatThrownBy(() -> run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(
            "the function of updateStateByKey returned null: return Maybe.absent() to forget the"
                + " key");
  }

  @Test
  void the_values_of_a_key_cannot_be_changed() {
    batches.add(context.rdds().parallelize(List.of(new Pair<>("x", 1L))));
    pairs()
        .<Long>updateStateByKey(
            (values, state) -> {
              values.clear();
              return state;
            })
        .foreachRDD(rdd -> rdd.count());

    assertThatThrownBy(() -> run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_partitioner_that_is_given_is_that_of_the_snapshots() {
    PairDStream<String, Long> updated = pairs().updateStateByKey((values, state) -> state, 5);
    PairDStream<String, Long> mapped =
        pairs()
            .mapWithState(
                StateSpec.<String, Long, Long, String>function((key, value, state) -> key)
                    .numPartitions(7))
            .stateSnapshots();
    updated.foreachRDD(rdd -> rdd.count());
    mapped.foreachRDD(rdd -> rdd.count());
    run(1);

    assertThat(updated.getOrCompute(clock.now()).orElseThrow().partitioner())
        .contains(new HashPartitioner(5));
    assertThat(mapped.getOrCompute(clock.now()).orElseThrow().partitioner())
        .contains(new HashPartitioner(7));
  }

  @Test
  void streams_tell_their_operator() {
    assertThat(pairs().updateStateByKey((values, state) -> state))
        .hasToString("the state of updateStateByKey");
    assertThat(withTimeout(seconds(60))).hasToString("mapWithState");
  }
}
