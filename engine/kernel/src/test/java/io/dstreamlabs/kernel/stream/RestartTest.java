package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that die, and go on from their checkpoints; their inputs give each batch again if asked. */
class RestartTest {
  private final Restarts restarts = new Restarts();
  private final List<String> out = new ArrayList<>();

  @Test
  void state_goes_on_where_the_checkpoint_was_written() {
    Consumer<StreamingContext> program =
        context -> observe(everything(GivenBatches.of(context, "a | b | c | d")));

    restarts.run(2, program);
    restarts.run(2, program);

    assertThat(out)
        .containsExactly(
            "1000 ms [a]", "2000 ms [a, b]", "3000 ms [a, b, c]", "4000 ms [a, b, c, d]");
  }

  @Test
  void window_has_the_batches_before_the_restart() {
    Consumer<StreamingContext> program =
        context ->
            observe(
                new LastOnes(GivenBatches.of(context, "a | b | c | d"), seconds(3), seconds(1)));

    restarts.run(2, program);
    restarts.run(2, program);

    assertThat(out)
        .containsExactly("1000 ms [a]", "2000 ms [a, b]", "3000 ms [a, b, c]", "4000 ms [b, c, d]");
  }

  @Test
  void batch_that_no_window_has_asked_for_yet_is_in_the_checkpoint() {
    Consumer<StreamingContext> program =
        context ->
            observe(
                new LastOnes(
                    GivenBatches.of(context, "a | b | c | d").transform(rdd -> rdd),
                    seconds(4),
                    seconds(4)));

    restarts.run(1, program);
    restarts.run(1, program);
    restarts.run(2, program);

    assertThat(out).containsExactly("4000 ms [a, b, c, d]");
  }

  @Test
  void batches_since_the_checkpoint_are_made_up_for() {
    restarts.checkpointEvery(seconds(2));
    Consumer<StreamingContext> program =
        context -> observe(everything(GivenBatches.of(context, "a | b | c | d | e | f")));

    restarts.run(3, program);
    out.clear();
    restarts.pause(seconds(2));
    restarts.run(1, program);

    assertThat(out)
        .containsExactly(
            "3000 ms [a, b, c]",
            "4000 ms [a, b, c, d]",
            "5000 ms [a, b, c, d, e]",
            "6000 ms [a, b, c, d, e, f]");
  }

  @Test
  void batch_without_an_rdd_stays_one() {
    Consumer<StreamingContext> program =
        context ->
            observe(
                new LastOnes(GivenBatches.of(context, "a | . | . | d"), seconds(3), seconds(1)));

    restarts.run(3, program);
    restarts.run(1, program);

    assertThat(out).last().isEqualTo("4000 ms [d]");
  }

  @Test
  void batch_that_failed_fails_who_asks_for_it_after_the_restart_too() {
    Consumer<StreamingContext> program =
        context ->
            observe(
                new LastOnes(
                    new Reading(
                        context,
                        seconds(1),
                        (self, time) -> failAt(time),
                        Reads.current(GivenBatches.of(context, "a"))),
                    seconds(4),
                    seconds(4)));

    restarts.run(3, program);

    assertThatThrownBy(() -> restarts.run(1, program))
        .isInstanceOf(StreamingException.class)
        .hasMessageContaining("the RDD of Reading at 2000 ms is forgotten");
  }

  private static Optional<Rdd<String>> failAt(Time time) {
    if (time.equals(at(2))) {
      throw new IllegalStateException("nothing at " + time);
    }
    return Optional.empty();
  }

  @Test
  void zero_time_is_that_of_the_first_run() {
    restarts.pause(Duration.ofMillis(1_700));
    Consumer<StreamingContext> program =
        context -> observe(everything(GivenBatches.of(context, "a | b")));

    restarts.run(1, program);
    restarts.pause(Duration.ofMillis(100));
    restarts.run(1, program);

    assertThat(out).containsExactly("2000 ms [a]", "3000 ms [a, b]");
  }

  @Test
  void checkpoint_holds_nothing_of_a_stream_that_nobody_reads_later() {
    restarts.run(2, context -> observe(GivenBatches.of(context, "a | b")));

    assertThat(newest().streams()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "5, 4 5", "6, 6", "7, 6 7"})
  void checkpoint_holds_what_the_next_window_reads_and_no_more(int batches, String seconds) {
    // Windows of 3 s every 2 s, and of 2 s every 6 s: the latter ends at 6 s, and begins after 4 s.
    restarts.run(
        batches,
        context -> {
          DStream<String> input = GivenBatches.of(context, "a | b | c | d | e | f | g");
          observe(new LastOnes(input, seconds(3), seconds(2)));
          observe(new LastOnes(input, seconds(2), seconds(6)));
        });

    assertThat(newest().streams())
        .singleElement()
        .satisfies(
            saved ->
                assertThat(saved.rdds())
                    .containsOnlyKeys(
                        Arrays.stream(seconds.split(" "))
                            .map(second -> at(Long.parseLong(second)))
                            .toArray(Time[]::new)));
  }

  @Test
  void checkpoint_holds_the_newest_rdd_only_of_a_stream_that_reads_itself() {
    restarts.run(3, context -> observe(everything(GivenBatches.of(context, "a | b | c"))));

    assertThat(newest().streams())
        .singleElement()
        .satisfies(saved -> assertThat(saved.rdds()).containsOnlyKeys(at(3)));
  }

  @Test
  void graceful_stop_writes_a_checkpoint_after_the_last_batch() {
    restarts.checkpointEvery(seconds(10));

    restarts.run(
        context -> observe(everything(GivenBatches.of(context, "a | b | c"))),
        rig -> {
          rig.advance(3);
          rig.context().stop(StopMode.DRAIN);
        });

    assertThat(newest().batchTime()).isEqualTo(at(3));
  }

  @Test
  void failed_batch_is_not_in_a_checkpoint() {
    assertThatThrownBy(
            () ->
                restarts.run(
                    3,
                    context ->
                        GivenBatches.of(context, "a | b | c")
                            .foreachRDD((rdd, time) -> failAt(time))))
        .isInstanceOf(StreamingException.class);

    assertThat(newest().batchTime()).isEqualTo(at(1));
  }

  @Test
  void first_checkpoint_is_written_before_the_first_batch() {
    restarts.run(0, context -> observe(GivenBatches.of(context, "a")));

    assertThat(newest().batchTime()).isEqualTo(at(0));
  }

  @Test
  void state_that_cannot_be_encoded_fails_its_batch() {
    assertThatThrownBy(
            () ->
                restarts.run(
                    1,
                    context -> {
                      DStream<StringBuilder> builders =
                          GivenBatches.of(context, "a")
                              .transform(rdd -> rdd.map(StringBuilder::new));
                      builders
                          .transform(rdd -> rdd)
                          .foreachRDD(rdd -> assertThat(rdd.count()).isOne());
                      observe(
                          new Reading(
                              context,
                              seconds(2),
                              (self, time) -> Optional.empty(),
                              Reads.last(builders, seconds(2))));
                    }))
        .isInstanceOf(StreamingException.class)
        .hasMessageContaining("batch 1000 ms failed while a checkpoint was written after it")
        .hasMessageContaining("the state of transform cannot be saved after the batch at 1000 ms")
        .hasMessageContaining("StringBuilder");
  }

  @Test
  void program_that_does_not_take_over_is_refused() {
    Consumer<StreamingContext> program = context -> observe(GivenBatches.of(context, "a"));
    restarts.run(1, program);

    StreamingContext context =
        restarts.build(ManualClock.startingAtZero(), MemoryRddContext.local(1), program);

    assertThatThrownBy(context::start)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the directory remains holds what an earlier run has left: go on from it with StreamingContext.getOrCreate(directory, factory), or give an empty directory");
  }

  @Test
  void other_directory_than_the_factory_s_is_refused() {
    StreamingContext context =
        restarts.build(
            ManualClock.startingAtZero(),
            MemoryRddContext.local(1),
            built -> observe(GivenBatches.of(built, "a")));

    assertThatThrownBy(() -> StreamingContext.getOrCreate("elsewhere", () -> context))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "directory is elsewhere, but the factory called checkpoint(\"remains\"): give the same directory");
    assertThat(context.state()).isEqualTo(StreamingContextState.STOPPED);
  }

  private SavedProgram newest() {
    return SavedProgram.decode(
        new io.dstreamlabs.kernel.codec.PlainCodec(),
        restarts.remains.checkpoints.lastEntry().getValue().content());
  }

  /** All records so far. */
  private static DStream<String> everything(DStream<String> parent) {
    return new Reading(
        parent.context(),
        parent.slideDuration(),
        (self, time) ->
            Optional.of(
                self.before(time)
                    .<Rdd<String>>map(before -> before)
                    .orElse(parent.context().rdds().emptyRdd())
                    .union(parent.getOrCompute(time).orElseThrow())),
        Reads.current(parent),
        Reads.ownPrevious());
  }

  private void observe(DStream<String> stream) {
    stream.foreachRDD((rdd, time) -> out.add(Rig.line(time, rdd)));
  }
}
