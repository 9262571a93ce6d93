package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.direct.OffsetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A direct stream, over a crash; what it reads goes on outside. */
class RestartedDirectStreamTest {
  private final Restarts restarts = new Restarts().withLog();
  private final GivenLog log = new GivenLog().add("words-0", "a b");
  private final List<String> out = new ArrayList<>();
  private final Consumer<StreamingContext> program =
      context -> observe(context.directStream(log, Map.of()));

  private void observe(DStream<String> stream) {
    stream.foreachRDD((rdd, time) -> out.add(Rig.line(time, rdd)));
  }

  @Test
  void stream_reads_on_where_its_last_batch_has_ended() {
    restarts.run(1, program);
    log.add("words-0", "c").add("words-1", "x");

    restarts.run(1, program);

    assertThat(out).containsExactly("1000 ms [a, b]", "2000 ms [c, x]");
  }

  @Test
  void start_offsets_are_not_looked_at_again() {
    Consumer<StreamingContext> fromNowOn =
        context -> observe(context.directStream(log, log.latestOffsets()));
    restarts.run(fromNowOn, rig -> log.add("words-0", "c"));
    log.add("words-0", "d");

    restarts.run(1, fromNowOn);

    assertThat(out).containsExactly("1000 ms [c, d]");
  }

  @Test
  void start_offset_that_is_new_in_the_program_is_not_looked_at_either() {
    restarts.run(1, program);
    log.add("words-0", "c").add("words-1", "x y");

    restarts.run(1, context -> observe(context.directStream(log, Map.of("words-1", 1L))));

    assertThat(out).containsExactly("1000 ms [a, b]", "2000 ms [c, x, y]");
  }

  @Test
  void batches_that_run_again_have_the_same_ranges_although_more_has_come() {
    restarts.checkpointEvery(seconds(10));
    restarts.run(
        program,
        rig -> {
          rig.advance(1);
          log.add("words-0", "c");
          rig.advance(2);
        });
    out.clear();
    log.add("words-0", "d").add("words-1", "x");

    restarts.run(1, program);

    assertThat(out)
        .containsExactly("1000 ms [a, b]", "2000 ms [c]", "3000 ms []", "4000 ms [d, x]");
  }

  @Test
  void batch_that_died_while_it_was_computed_has_the_same_range() {
    List<Boolean> dies = new ArrayList<>(List.of(true));
    Consumer<StreamingContext> dying =
        context ->
            context
                .directStream(log, Map.of())
                .foreachRDD(
                    (rdd, time) -> {
                      out.add(Rig.line(time, rdd));
                      if (!dies.isEmpty()) {
                        dies.clear();
                        throw new IllegalStateException("the power is gone");
                      }
                    });
    assertThatThrownBy(() -> restarts.run(1, dying)).rootCause().hasMessage("the power is gone");
    log.add("words-0", "c");

    restarts.run(1, dying);

    assertThat(out).containsExactly("1000 ms [a, b]", "1000 ms [a, b]", "2000 ms [c]");
  }

  @Test
  void partition_that_began_empty_goes_on_from_there() {
    restarts.checkpointEvery(seconds(10));
    log.add("words-1", "");
    restarts.run(1, program);
    log.add("words-1", "x y").deleteBefore("words-1", 1);

    assertThatThrownBy(() -> restarts.run(1, program))
        .rootCause()
        .hasMessageStartingWith("the records of words-1[0, 2) are gone");
  }

  @Test
  void batch_that_runs_again_fails_if_its_records_are_gone() {
    restarts.checkpointEvery(seconds(10));
    restarts.run(1, program);
    log.deleteBefore("words-0", 1);

    assertThatThrownBy(() -> restarts.run(1, program))
        .rootCause()
        .hasMessageStartingWith("the records of words-0[0, 2) are gone");
  }

  @Test
  void log_is_needed_no_longer_than_for_the_oldest_checkpoint() {
    restarts.run(5, program);

    assertThat(restarts.remains.checkpoints).hasSize(2);
    assertThat(restarts.remains.droppedBefore).as("batches 1 to 4 are done").isEqualTo(4);
  }

  @Test
  void without_a_log_batches_up_to_the_checkpoint_are_not_read_again_nor_lost() {
    Restarts withoutLog = new Restarts().checkpointEvery(seconds(2));
    withoutLog.run(3, program);
    log.add("words-0", "c");
    out.clear();

    withoutLog.run(1, program);

    assertThat(out).containsExactly("3000 ms [c]", "4000 ms []");
  }

  /** The batch at 2 s is cut when the one at 1 s is done, and before that one's checkpoint. */
  @Test
  void without_a_log_batch_that_was_cut_before_the_checkpoint_has_the_same_ranges() {
    List<OffsetRange> cut = List.of(new OffsetRange("words-0", 0, 2));
    OffsetProgress progress = OffsetProgress.startingAt(Map.of(), 9);
    progress.give(at(1), cut);
    progress.give(at(2), List.of(new OffsetRange("words-0", 2, 3)));
    OffsetProgress resumed = OffsetProgress.startingAt(Map.of("words-0", 7L), 9);

    resumed.resume(progress.toPlain());

    assertThat(resumed.of(at(1))).isEqualTo(cut);
    assertThat(resumed.of(at(2))).containsExactly(new OffsetRange("words-0", 2, 3));
    assertThat(resumed.upTo(Map.of("words-0", 4L), partition -> 0))
        .containsExactly(new OffsetRange("words-0", 3, 4));
  }

  @Test
  void ranges_of_remembered_batches_are_there_after_the_restart() {
    List<List<OffsetRange>> asked = new ArrayList<>();
    Consumer<StreamingContext> windowed =
        context -> {
          DirectInputDStream<String> stream = context.directStream(log, Map.of());
          new LastOnes(stream, seconds(2), seconds(1))
              .foreachRDD(
                  (rdd, time) -> {
                    out.add(Rig.line(time, rdd));
                    if (time.equals(at(2))) {
                      asked.add(stream.offsetRanges(at(1)));
                    }
                  });
        };
    restarts.run(1, windowed);
    log.add("words-0", "c");

    restarts.run(1, windowed);

    assertThat(out).containsExactly("1000 ms [a, b]", "2000 ms [a, b, c]");
    assertThat(asked).containsExactly(List.of(new OffsetRange("words-0", 0, 2)));
  }

  @Test
  void named_streams_may_be_told_apart_when_another_comes() {
    GivenLog other = new GivenLog().add("numbers-0", "1 2");
    restarts.run(
        1,
        context -> {
          DirectInputDStream<String> words = context.directStream(log, Map.of());
          words.withId("words");
          observe(words);
        });
    out.clear();
    log.add("words-0", "c");

    restarts.run(
        1,
        context -> {
          observe(context.directStream(other, Map.of()));
          DirectInputDStream<String> words = context.directStream(log, Map.of());
          words.withId("words");
          observe(words);
        });

    assertThat(out).containsExactly("2000 ms [1, 2]", "2000 ms [c]");
  }

  @Test
  void ranges_that_the_log_has_for_a_stream_in_another_place_are_refused() {
    restarts.checkpointEvery(seconds(10));
    restarts.run(1, program);
    GivenLog other = new GivenLog().add("words-0", "x y z");

    assertThatThrownBy(
            () ->
                restarts.run(
                    1,
                    context -> {
                      context.dropState("the direct input 1");
                      observe(context.directStream(other, Map.of("words-0", 1L)));
                    }))
        .rootCause()
        .hasMessage(
            "the log gives words-0[0, 2) to the batch at 1000 ms, but the batch before has ended at 1: bring the"
                + " input streams into the order that they had, or start in an empty directory");
  }

  @Test
  void partition_that_went_while_the_program_was_down_fails_the_start() {
    restarts.run(1, program);
    log.drop("words-0");
    log.add("words-1", "");

    assertThatThrownBy(() -> restarts.run(1, program))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("words-0 is to be read from offset 2 on, but the source has");
  }

  @Test
  void stream_that_is_gone_from_the_program_is_asked_for() {
    restarts.run(1, program);

    assertThatThrownBy(() -> restarts.run(1, context -> observe(GivenBatches.of(context, "a"))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the checkpoint has the states [the direct input 1] of streams");
  }
}
