package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.direct.OffsetRange;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectStreamTest {
  private final Rig rig = Rig.withoutPlugs();
  private final GivenLog log = new GivenLog();

  private DirectInputDStream<String> stream() {
    return rig.context().directStream(log, Map.of());
  }

  /** The picture in the Javadoc. */
  @Test
  void batch_holds_what_came_since_the_one_before_within_the_limit() {
    log.add("words-0", "a b c d");
    List<String> out = Rig.collect(rig.context().directStream(log, Map.of("words-0", 1L), 2));
    rig.run(1);
    log.add("words-1", "e f");

    rig.advance(2);

    assertThat(out).containsExactly("1000 ms [b, c]", "2000 ms [d, e, f]", "3000 ms []");
  }

  @Test
  void each_range_is_a_partition_and_a_partition_without_news_has_none() {
    List<String> out = new ArrayList<>();
    stream().foreachRDD(rdd -> out.add(rdd.glom().collect().toString()));
    log.add("words-0", "a b").add("words-1", "c").add("words-2", "d");
    rig.run(1);
    log.add("words-0", "e").add("words-2", "f g h");

    rig.advance(2);

    assertThat(out).containsExactly("[[a, b], [c], [d]]", "[[e], [f, g, h]]", "[]");
  }

  @Test
  void partition_without_a_start_offset_is_read_from_the_earliest_that_is_left() {
    log.add("words-0", "a b c").deleteBefore("words-0", 1).add("words-1", "d e");
    List<String> out = Rig.collect(rig.context().directStream(log, Map.of("words-1", 1L)));

    rig.run(1);

    assertThat(out).containsExactly("1000 ms [b, c, e]");
  }

  @Test
  void program_may_start_with_what_comes_from_now_on() {
    log.add("words-0", "a b");
    List<String> out = Rig.collect(rig.context().directStream(log, log.latestOffsets()));
    log.add("words-0", "c");

    rig.run(1);

    assertThat(out).containsExactly("1000 ms [c]");
  }

  @Test
  void partition_that_was_empty_at_first_is_read_from_where_it_began() {
    log.add("words-0", "");
    Rig.collect(stream());
    rig.run(1);
    log.add("words-0", "a b c").deleteBefore("words-0", 2);

    assertThatThrownBy(() -> rig.advance(1))
        .isExactlyInstanceOf(StreamingException.class)
        .rootCause()
        .hasMessageStartingWith("the records of words-0[0, 3) are gone");
  }

  /** Between the two questions to the source. */
  @Test
  void new_partition_that_loses_all_that_it_had_meanwhile_begins_with_what_is_left() {
    OffsetProgress progress = OffsetProgress.startingAt(Map.of(), 9);

    assertThat(progress.upTo(Map.of("words-0", 4L), partition -> 6))
        .containsExactly(new OffsetRange("words-0", 6, 6));
  }

  @Test
  void records_that_were_deleted_before_they_were_read_fail_their_batch() {
    log.add("words-0", "a b c");
    List<String> out = Rig.collect(stream());
    rig.context().start();
    log.deleteBefore("words-0", 0);
    rig.advance(1);
    log.add("words-0", "d e f").deleteBefore("words-0", 5);

    StreamingException failure =
        catchThrowableOfType(StreamingException.class, () -> rig.advance(1));

    assertThat(failure.batchTime()).isEqualTo(at(2));
    assertThat(failure)
        .hasRootCauseExactlyInstanceOf(IllegalStateException.class)
        .rootCause()
        .hasMessageStartingWith(
            "the records of words-0[3, 6) are gone: the earliest offset of words-0 is 5 now.");
    assertThat(out).containsExactly("1000 ms [a, b, c]");
  }

  @Test
  void records_are_counted_without_being_read() {
    List<Map<Integer, Long>> counted = new ArrayList<>();
    rig.context()
        .addStreamingListener(
            new StreamingListener() {
              @Override
              public void onBatchSubmitted(BatchInfo batch) {
                counted.add(batch.recordsByStream());
              }
            });
    rig.input("x");
    stream().foreachRDD(rdd -> {});
    log.add("words-0", "a b").add("words-1", "c");

    rig.run(2);

    assertThat(counted).containsExactly(Map.of(0, 0L, 1, 3L), Map.of(0, 0L, 1, 0L));
    assertThat(log.calls).noneMatch(call -> call.startsWith("read"));
  }

  @Test
  void rdd_that_is_computed_again_reads_the_same_although_more_has_come() {
    List<String> out = new ArrayList<>();
    stream()
        .foreachRDD(
            rdd -> {
              out.add(rdd.collect().toString());
              log.add("words-0", "later");
              out.add(rdd.collect().toString());
            });
    log.add("words-0", "a b");

    rig.run(2);

    assertThat(out).containsExactly("[a, b]", "[a, b]", "[later]", "[later]");
  }

  @Test
  void what_was_opened_for_a_range_is_closed_behind_its_last_record() {
    Rig.collect(stream());
    log.add("words-0", "a b");

    rig.run(1);

    assertThat(log.calls).endsWith("read words-0[0, 2)", "closed words-0[0, 2)");
  }

  @Test
  void what_was_opened_for_a_range_is_closed_when_reading_fails() {
    Rig.collect(stream());
    log.add("words-0", "a ! b");

    assertThatThrownBy(() -> rig.run(1)).rootCause().hasMessage("the line is dead");
    assertThat(log.calls).containsOnlyOnce("closed words-0[0, 3)");
  }

  @Test
  void functions_and_sources_travel() {
    ManualClock clock = ManualClock.startingAtZero();
    try (RddContext rdds = MemoryRddContext.strict(2);
        StreamingContext context =
            StreamingContext.builder().batchInterval(seconds(1)).rdds(rdds).clock(clock).build()) {
      List<String> out = Rig.collect(context.directStream(log, Map.of()));
      context.start();
      log.add("words-0", "a b");

      clock.advance(seconds(1));

      assertThat(out).containsExactly("1000 ms [a, b]");
      assertThat(log.calls).as("the copy was read").noneMatch(call -> call.startsWith("read"));
    }
  }

  @Test
  void window_has_the_batches_before() {
    List<String> out = Rig.collect(new LastOnes(stream(), seconds(2), seconds(1)));
    log.add("words-0", "a");
    rig.run(1);
    log.add("words-0", "b c");

    rig.advance(2);

    assertThat(out).containsExactly("1000 ms [a]", "2000 ms [a, b, c]", "3000 ms [b, c]");
  }

  // ---- offset ranges ----

  @Test
  void output_is_told_the_ranges_of_its_batch() {
    List<String> out = new ArrayList<>();
    DirectInputDStream<String> stream = stream();
    stream.foreachRDD((rdd, time) -> out.add(stream.offsetRanges(time).toString()));
    log.add("words-1", "c").add("words-0", "a b");
    rig.run(1);
    log.add("words-1", "d");

    rig.advance(2);

    assertThat(out).containsExactly("[words-0[0, 2), words-1[0, 1)]", "[words-1[1, 2)]", "[]");
  }

  @Test
  void ranges_are_to_be_had_for_as_long_as_the_rdd() {
    DirectInputDStream<String> stream = stream();
    Rig.collect(new LastOnes(stream, seconds(2), seconds(1)));
    log.add("words-0", "a");
    rig.run(3);

    assertThat(stream.offsetRanges(at(2))).isEmpty();
    assertThatThrownBy(() -> stream.offsetRanges(at(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the offset ranges of the batch at 1000 ms are forgotten, or not there yet: ask in an output"
                + " operation for those of its own batch, or call context.remember(..)");
  }

  @Test
  void ranges_of_long_ago_are_there_if_the_program_remembers() {
    rig.context().remember(Durations.seconds(10));
    DirectInputDStream<String> stream = stream();
    Rig.collect(stream);
    log.add("words-0", "a");

    rig.run(9);

    assertThat(stream.offsetRanges(at(1))).containsExactly(new OffsetRange("words-0", 0, 1));
  }

  @Test
  void ranges_of_a_batch_that_has_not_come_are_not_there() {
    DirectInputDStream<String> stream = stream();

    assertThatThrownBy(() -> stream.offsetRanges(at(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the offset ranges of the batch at 1000 ms are forgotten, or not");
  }

  @Test
  void copy_of_the_stream_that_travelled_has_no_ranges() {
    DirectInputDStream<String> stream = stream();
    try (MemoryRddContext strict = MemoryRddContext.strict(1)) {
      DirectInputDStream<String> copy = strict.ship(stream);

      assertThatThrownBy(() -> copy.offsetRanges(at(1)))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "a copy of a stream that travelled with a function cannot be read");
    }
  }

  // ---- what is refused ----

  @Test
  void start_offset_below_0_is_refused() {
    assertThatThrownBy(() -> rig.context().directStream(log, Map.of("words-0", -1L)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("startOffsets has -1 for words-0, but must have 0 or more");
  }

  @Test
  void limit_below_1_is_refused() {
    assertThatThrownBy(() -> rig.context().directStream(log, Map.of(), 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxRecordsPerPartition is 0, but must be 1 or more");
  }

  @Test
  void start_in_a_partition_that_is_not_there_is_refused() {
    log.add("words-1", "a").add("words-0", "b");
    Rig.collect(rig.context().directStream(log, Map.of("word-0", 3L)));

    assertThatThrownBy(() -> rig.context().start())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "word-0 is to be read from offset 3 on, but the source has the partitions [words-0, words-1] only:"
                + " bring it back, or start without it, in an empty directory");
    assertThat(rig.context().state()).isEqualTo(StreamingContextState.STOPPED);
    assertThat(log.calls).endsWith("close");
  }

  @Test
  void start_behind_the_last_record_is_refused() {
    log.add("words-0", "a b");
    Rig.collect(rig.context().directStream(log, Map.of("words-0", 3L)));

    assertThatThrownBy(() -> rig.context().start())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "words-0 is to be read from offset 3 on, but its latest offset is 2: if it was made anew, start in"
                + " an empty directory");
  }

  @Test
  void partition_that_goes_away_fails_the_batch() {
    log.add("words-0", "a").add("words-1", "b c");
    Rig.collect(stream());
    rig.run(1);
    log.drop("words-1");

    assertThatThrownBy(() -> rig.advance(1))
        .isExactlyInstanceOf(StreamingException.class)
        .rootCause()
        .hasMessageStartingWith("words-1 is to be read from offset 2 on, but the source has");
  }

  @Test
  void partition_that_was_made_anew_fails_the_batch() {
    log.add("words-0", "a b c");
    Rig.collect(stream());
    rig.run(1);
    log.drop("words-0");
    log.add("words-0", "x");

    assertThatThrownBy(() -> rig.advance(1))
        .isExactlyInstanceOf(StreamingException.class)
        .rootCause()
        .hasMessageStartingWith(
            "words-0 is to be read from offset 3 on, but its latest offset is 1");
  }

  // ---- the end ----

  @Test
  void draining_stop_lets_what_was_not_read_stay_in_the_source() {
    List<String> out = Rig.collect(stream());
    rig.run(1);
    log.add("words-0", "a");
    log.calls.clear();

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []");
    assertThat(log.calls).containsExactly("close");
  }

  @Test
  void last_batch_for_the_sake_of_another_input_has_nothing_of_the_source() {
    List<String> out = Rig.collect(stream());
    new HoldingBack(rig.context());
    rig.run(1);
    log.add("words-0", "a");
    log.calls.clear();

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []", "2000 ms []");
    assertThat(log.calls).containsExactly("close");
  }

  /** An input that always has something left. */
  private static final class HoldingBack extends InputDStream<String> {
    private static final long serialVersionUID = 1;

    HoldingBack(StreamingContext context) {
      super(context);
    }

    @Override
    protected boolean mayHoldBack() {
      return true;
    }

    @Override
    protected Optional<Rdd<String>> compute(Time validTime) {
      return Optional.empty();
    }
  }

  @Test
  void stream_is_called_by_what_it_is() {
    assertThat(stream()).hasToString("the direct input");
  }
}
