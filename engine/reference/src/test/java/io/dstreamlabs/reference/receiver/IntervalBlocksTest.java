package io.dstreamlabs.reference.receiver;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.receiver.BlockGenerator;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.StopMode;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IntervalBlocksTest {
  private final ManualClock clock = ManualClock.startingAt(new Time(100));
  private final List<List<String>> blocks = new ArrayList<>();
  private final BlockGenerator.Buffer<String> buffer =
      IntervalBlocks.standard().open(3, clock, blocks::add);

  @Test
  void block_ends_at_each_multiple_of_the_interval_and_one_without_records_is_none() {
    buffer.start();
    buffer.add(List.of("a", "b"));
    clock.advance(milliseconds(99));
    assertThat(blocks).as("200 ms is not reached").isEmpty();
    clock.advance(milliseconds(1));
    assertThat(blocks).containsExactly(List.of("a", "b"));

    clock.advance(milliseconds(200));
    buffer.add(List.of("c"));
    clock.advance(milliseconds(200));

    assertThat(blocks).containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void end_of_a_batch_ends_the_block_between_two_ticks() {
    buffer.start();
    buffer.add(List.of("a"));

    buffer.flush();
    buffer.add(List.of("b"));
    clock.advance(milliseconds(100));

    assertThat(blocks).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void without_a_start_nothing_goes_by_the_clock() {
    buffer.add(List.of("a"));
    clock.advance(seconds(1));
    assertThat(blocks).isEmpty();

    buffer.flush();

    assertThat(blocks).containsExactly(List.of("a"));
  }

  @Test
  void close_ends_the_last_block_and_the_ticks_and_refuses_records() {
    buffer.start();
    buffer.add(List.of("a"));

    buffer.close();
    buffer.close();
    clock.advance(seconds(1));

    assertThat(blocks).containsExactly(List.of("a"));
    assertThatThrownBy(() -> buffer.add(List.of("b")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the buffer of receiver 3 is closed, and takes no record: store until isStopped()");
  }

  @Test
  void block_that_cannot_be_kept_is_tried_again_before_what_came_since() {
    List<RuntimeException> troubles = new ArrayList<>();
    troubles.add(new IllegalStateException("disk full"));
    troubles.add(new IllegalStateException("disk still full"));
    BlockGenerator.Buffer<String> troubled =
        IntervalBlocks.standard()
            .open(
                0,
                clock,
                block -> {
                  if (!troubles.isEmpty()) {
                    throw troubles.remove(0);
                  }
                  blocks.add(block);
                });
    troubled.start();
    troubled.add(List.of("a"));
    clock.advance(milliseconds(100)); // the tick has nobody to tell
    troubled.add(List.of("b"));

    assertThatThrownBy(troubled::flush).as("the batch has").hasMessage("disk still full");
    clock.advance(milliseconds(200));

    assertThat(blocks).containsExactly(List.of("a", "b"));
  }

  @Test
  void record_that_comes_while_a_block_cannot_be_kept_stays_behind_it() {
    List<BlockGenerator.Buffer<String>> coming = new ArrayList<>();
    BlockGenerator.Buffer<String> troubled =
        IntervalBlocks.standard()
            .open(
                0,
                clock,
                block -> {
                  if (!coming.isEmpty()) {
                    coming.remove(0).add(List.of("b"));
                    throw new IllegalStateException("disk full");
                  }
                  blocks.add(block);
                });
    coming.add(troubled);
    troubled.add(List.of("a"));

    assertThatThrownBy(troubled::flush).hasMessage("disk full");
    troubled.flush();

    assertThat(blocks).containsExactly(List.of("a", "b"));
  }

  @Test
  void no_record_gets_lost_or_out_of_order_between_threads() throws Exception {
    List<List<Integer>> finished = Collections.synchronizedList(new ArrayList<>());
    BlockGenerator.Buffer<Integer> busy =
        IntervalBlocks.every(milliseconds(1)).open(0, Clock.system(), finished::add);
    busy.start();
    Thread storing =
        new Thread(
            () -> {
              for (int i = 0; i < 200_000; i++) {
                busy.add(List.of(i));
              }
            },
            "test-store");
    storing.start();
    while (storing.isAlive()) {
      busy.flush();
    }
    busy.close();

    List<Integer> all = finished.stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(200_000).isSorted();
  }

  @Test
  void batch_has_a_partition_per_block_and_reference_operators_make_such_blocks() {
    List<String> lists = new CopyOnWriteArrayList<>();
    ReceiverHandle<String> handle = new ReceiverHandle<>();
    ManualClock ours = ManualClock.startingAtZero();
    try (StreamingContext context = context(ours)) {
      context.receiverStream(handle).glom().foreachRDD(rdd -> lists.add(rdd.collect().toString()));
      context.start();

      for (String letter : List.of("a", "b", "c", "d", "e", "f")) {
        handle.store(letter);
        ours.advance(milliseconds(200));
      }
      context.stop(StopMode.DRAIN);
    }

    assertThat(lists).containsExactly("[[a], [b], [c], [d], [e]]", "[[f]]");
  }

  @Test
  void draining_stop_puts_what_is_gathered_into_the_last_batch() {
    List<String> lists = new ArrayList<>();
    ReceiverHandle<String> handle = new ReceiverHandle<>();
    ManualClock ours = ManualClock.startingAtZero();
    try (StreamingContext context = context(ours)) {
      context.receiverStream(handle).foreachRDD(rdd -> lists.add(rdd.collect().toString()));
      context.start();
      ours.advance(seconds(1));
      handle.store("finished");
      ours.advance(milliseconds(200));
      handle.store("gathered");

      context.stop(StopMode.DRAIN);
    }

    assertThat(lists).containsExactly("[]", "[finished, gathered]");
  }

  @Test
  void interval_that_is_no_positive_whole_number_of_milliseconds_is_refused() {
    assertThatThrownBy(() -> IntervalBlocks.every(Duration.ZERO))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("blockInterval is 0 ms, but must be positive: use 1 ms or more");
  }

  private static StreamingContext context(Clock clock) {
    return StreamingContext.builder()
        .batchInterval(seconds(1))
        .operators(ReferenceOperators.all())
        .clock(clock)
        .build();
  }
}
