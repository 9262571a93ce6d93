package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static io.dstreamlabs.kernel.stream.Rig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DStreamTest {
  private final Rig rig = Rig.withoutPlugs();

  @Test
  void stream_is_due_at_whole_slides_after_zero_time_only() {
    GivenBatches input = rig.input("a | b | c | d | e");
    List<String> out = Rig.collect(new LastOnes(input, seconds(2), seconds(2)));

    rig.run(5);

    assertThat(out).containsExactly("2000 ms [a, b]", "4000 ms [c, d]");
  }

  @Test
  void zero_time_is_the_start_floored_to_the_batch_interval() {
    Rig late = Rig.startingAt(new Time(7_300));
    List<String> out = Rig.collect(new LastOnes(late.input("a | b"), seconds(2), seconds(2)));

    late.context().start();
    late.clock().advance(seconds(2));

    assertThat(late.context().zeroTime()).isEqualTo(at(7));
    assertThat(out).containsExactly("9000 ms [a, b]");
  }

  @Test
  void zero_time_before_the_epoch_is_floored_downwards() {
    Rig early = Rig.startingAt(new Time(-1_500));
    List<String> out = Rig.collect(early.input("a | b"));

    early.context().start();
    early.clock().advance(milliseconds(1_500));

    assertThat(early.context().zeroTime()).isEqualTo(at(-2));
    assertThat(out).containsExactly("-1000 ms [a]", "0 ms [b]");
  }

  @Test
  void zero_time_is_refused_before_the_start() {
    assertThatThrownBy(rig.context()::zeroTime)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("there is no zero time yet: call start() first");
  }

  @Test
  @Timeout(60)
  void zero_time_can_be_read_by_another_thread_while_an_rdd_is_made() {
    List<Time> seen = new CopyOnWriteArrayList<>();
    Rig.collect(
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> {
              Thread task = new Thread(() -> seen.add(rig.context().zeroTime()), "test-task");
              task.start();
              task.join();
              return Optional.empty();
            }));

    rig.run(1);

    assertThat(seen).containsExactly(at(0));
  }

  @Test
  void stream_is_computed_at_most_once_per_time_however_many_read_it() {
    GivenBatches input = rig.input("a | b | c");
    LastOnes shared = new LastOnes(input, seconds(1), seconds(1));
    Rig.collect(shared);
    Rig.collect(shared);
    Rig.collect(new LastOnes(shared, seconds(3), seconds(1)));

    rig.run(3);

    assertThat(shared.computedAt).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void stream_is_not_computed_while_nobody_wants_it() {
    GivenBatches input = rig.input("a | b | c");
    LastOnes shared = new LastOnes(input, seconds(1), seconds(1));
    Rig.collect(new LastOnes(shared, seconds(1), seconds(3)));

    rig.run(3);

    assertThat(shared.computedAt).containsExactly(at(3));
  }

  @Test
  void input_is_computed_at_every_batch_although_nobody_reads_it() {
    GivenBatches idle = rig.input("a | b | c");
    Rig.collect(rig.input("x"));

    rig.run(3);

    assertThat(idle.computedAt).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void output_does_not_run_where_there_is_no_rdd() {
    List<String> out = Rig.collect(rig.input("a | . | - | b"));

    rig.run(4);

    assertThat(out).containsExactly("1000 ms [a]", "3000 ms []", "4000 ms [b]");
  }

  @Test
  void rdds_are_half_open_and_skip_times_without_an_rdd() {
    GivenBatches input = rig.input("a | . | c | d");
    Rig.collect(new LastOnes(input, seconds(9), seconds(1)));

    rig.run(4);

    assertThat(input.rdds(at(1), at(4)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("c"), List.of("d"));
    assertThat(input.rdds(at(-5), at(1)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("a"));
    assertThat(input.rdds(at(4), at(4))).isEmpty();
    assertThat(input.rdds(at(4), at(1))).isEmpty();
  }

  @Test
  void rdds_between_two_due_times_begin_at_the_next() {
    GivenBatches input = rig.input("a | b | c | d");
    DStream<String> slow = new LastOnes(input, seconds(2), seconds(2));
    Rig.collect(slow);
    rig.context().remember(seconds(4));

    rig.run(4);

    assertThat(slow.rdds(at(1), at(3)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void slice_includes_both_ends_and_rounds_the_first_down_as_spark_does() {
    GivenBatches input = rig.input("1 | 2 | 3 | 4");
    Rig.collect(input);
    rig.context().remember(seconds(10));

    rig.run(4);

    assertThat(input.slice(new Time(1_500), new Time(3_500)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("1"), List.of("2"), List.of("3"));
    assertThat(input.slice(at(0), at(2)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("1"), List.of("2"));
    assertThat(input.slice(at(4), at(4)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("4"));
  }

  @Test
  void slice_of_a_slow_stream_that_no_output_asks_for_is_computed_now() {
    GivenBatches input = rig.input("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8");
    LastOnes slow = new LastOnes(input, seconds(3), seconds(2));
    Rig.collect(input);
    rig.context().remember(seconds(5));

    rig.run(8);

    assertThat(slow.computedAt).isEmpty();
    assertThat(slow.slice(at(4), at(8)).stream().map(rdd -> rdd.collect()))
        .containsExactly(List.of("2", "3", "4"), List.of("4", "5", "6"), List.of("6", "7", "8"));
  }

  @Test
  void slice_before_the_start_is_refused() {
    GivenBatches input = rig.input("a");

    assertThatThrownBy(() -> input.slice(at(0), at(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("there are no RDDs yet: call start() on the context first");
  }

  @Test
  void reading_a_batch_that_has_not_come_is_refused() {
    GivenBatches input = rig.input("a");
    Rig.collect(input);
    rig.run(2);

    assertThatThrownBy(() -> input.getOrCompute(at(3)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the RDD of the input at 3000 ms is not there yet: the newest batch is 2000 ms");
  }

  @Test
  void reading_a_forgotten_rdd_is_refused_and_names_the_cure() {
    GivenBatches input = rig.input("a | b | c");
    Rig.collect(new LastOnes(input, seconds(2), seconds(1)));
    rig.run(3);

    assertThat(input.getOrCompute(at(3))).isPresent();
    assertThatThrownBy(() -> input.getOrCompute(at(2)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the RDD of the input at 2000 ms is forgotten, for no declared read was to come:"
                + " declare this one with Reads.last(..), or call context.remember(..)");
  }

  @Test
  void reading_between_two_due_times_finds_nothing() {
    GivenBatches input = rig.input("a | b");
    Rig.collect(input);
    rig.run(2);

    assertThat(input.getOrCompute(new Time(1_500))).isEmpty();
    assertThat(input.getOrCompute(at(0))).isEmpty();
    assertThat(input.getOrCompute(at(-3))).isEmpty();
  }

  @Test
  void reading_a_stream_that_was_not_declared_is_refused() {
    GivenBatches input = rig.input("a");
    assertUndeclared(
        "Reading at 1000 ms reads the input at 1000 ms, which it did not declare:"
            + " pass Reads.current(parent) to its constructor",
        new Reading(rig.context(), seconds(1), (self, time) -> input.getOrCompute(time)));
  }

  @Test
  void reading_further_back_than_declared_is_refused_and_tells_how_far() {
    GivenBatches input = rig.input("a | b | c | d");
    assertUndeclared(
        "Reading at 1000 ms reads the input at -1000 ms, which it did not declare:"
            + " pass Reads.last(parent, duration) with a duration of 3000 ms or more to its constructor,"
            + " or read less far back",
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> input.getOrCompute(time.minus(seconds(2))),
            Reads.last(input, seconds(2))));
  }

  @Test
  void reading_the_past_of_a_stream_declared_as_current_is_refused() {
    GivenBatches input = rig.input("a | b");
    assertUndeclared(
        "Reading at 1000 ms reads the input at 0 ms, which it did not declare:"
            + " pass Reads.last(parent, duration) with a duration of 2000 ms or more to its constructor,"
            + " or read less far back",
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> input.getOrCompute(time.minus(seconds(1))),
            Reads.current(input)));
  }

  @Test
  void reading_the_future_is_refused() {
    GivenBatches input = rig.input("a | b");
    assertUndeclared(
        "Reading at 1000 ms reads the input at 2000 ms, which it did not declare:"
            + " read no later than the batch itself",
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> input.getOrCompute(time.plus(seconds(1))),
            Reads.last(input, seconds(5))));
  }

  @Test
  void reading_the_own_past_undeclared_is_refused() {
    assertUndeclared(
        "Reading at 1000 ms reads itself at 0 ms, which it did not declare:"
            + " pass Reads.ownPrevious() to its constructor, and read one slide back",
        new Reading(rig.context(), seconds(1), (self, time) -> self.before(time)));
  }

  @Test
  void reading_itself_at_the_same_time_is_refused() {
    assertUndeclared(
        "Reading at 1000 ms reads itself at 1000 ms, which it did not declare:"
            + " pass Reads.ownPrevious() to its constructor, and read one slide back",
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> self.getOrCompute(time),
            Reads.ownPrevious()));
  }

  private void assertUndeclared(String message, DStream<String> stream) {
    Rig.collect(stream);
    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void null_from_compute_fails_the_batch() {
    Rig.collect(new Reading(rig.context(), seconds(1), (self, time) -> null));

    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("compute(1000 ms) of Reading returned null: return Optional.empty()");
  }

  @Test
  void checked_exception_of_compute_is_the_cause_of_one_that_names_the_stream() {
    IOException broken = new IOException("broken");
    Rig.collect(
        new Reading(
            rig.context(),
            seconds(1),
            (self, time) -> {
              throw broken;
            }));

    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Reading failed at 1000 ms: java.io.IOException: broken")
        .hasCause(broken);
  }

  @Test
  void parent_of_another_context_is_refused() {
    GivenBatches foreign = Rig.withoutPlugs().input("a");
    String message =
        "the input belongs to another StreamingContext: combine streams of one context only";

    for (Reads read : List.of(Reads.current(foreign), Reads.last(foreign, seconds(1)))) {
      assertThatThrownBy(
              () -> new Reading(rig.context(), seconds(1), (self, time) -> Optional.empty(), read))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
    assertThatThrownBy(() -> rig.context().transform(List.of(foreign), (rdds, time) -> null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void null_parent_is_refused() {
    assertThatThrownBy(() -> Reads.current(null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("parent is null: give the stream that is read");
    assertThatThrownBy(() -> Reads.last(null, seconds(1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("parent is null: give the stream that is read");
  }

  @Test
  void slide_that_is_no_multiple_of_the_batch_interval_is_refused() {
    GivenBatches input = rig.input("a");

    assertThatThrownBy(() -> new LastOnes(input, seconds(1), milliseconds(1_500)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "slideDuration is 1500 ms, but must be a multiple of the batch interval, 1000 ms:"
                + " use 1000 ms or 2000 ms");
  }

  @Test
  void operators_and_outputs_are_refused_once_the_context_is_started() {
    GivenBatches input = rig.input("a");
    Rig.collect(input);
    rig.context().start();

    assertThatThrownBy(() -> input.transform(rdd -> rdd))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot add an operator: the context is ACTIVE. Build the whole graph before start()");
    assertThatThrownBy(input::print)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot add an output operation: the context is ACTIVE."
                + " Build the whole graph before start()");
    assertThatThrownBy(() -> rig.context().remember(seconds(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot set remember: the context is ACTIVE. Build the whole graph before start()");
    rig.context().stop();
    assertThatThrownBy(() -> rig.input("b"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot add an operator: the context is STOPPED. Build the whole graph before start()");
  }

  @Test
  void copy_that_travelled_cannot_be_read() throws Exception {
    DStream<String> copy = copyOf(rig.input("a"));
    String message =
        "a copy of a stream that travelled with a function cannot be read: read it in compute(..)"
            + " and give the function what it needs";

    assertThatThrownBy(() -> copy.getOrCompute(at(1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(copy::context).hasMessage(message);
    assertThatThrownBy(copy::slideDuration).hasMessage(message);
    assertThatThrownBy(() -> copy.rdds(at(0), at(1))).hasMessage(message);
    assertThatThrownBy(() -> copy.slice(at(0), at(1))).hasMessage(message);
    assertThatThrownBy(() -> copy.transform(rdd -> rdd)).hasMessage(message);
    assertThatThrownBy(() -> copy.foreachRDD(rdd -> {})).hasMessage(message);
    assertThatThrownBy(() -> Reads.current(copy).equals(Reads.current(copy.window(seconds(1)))))
        .hasMessage(message);
    assertThat(copy).hasToString("the input");
  }

  @SuppressWarnings("unchecked") // what goes in comes out
  private static DStream<String> copyOf(DStream<String> stream) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(stream);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (DStream<String>) in.readObject();
    }
  }

  @Test
  void anonymous_stream_has_a_name_in_messages() {
    DStream<String> anonymous =
        new DStream<>(rig.context(), seconds(1)) {
          private static final long serialVersionUID = 1;

          @Override
          protected Optional<? extends io.dstreamlabs.kernel.rdd.Rdd<String>> compute(Time time) {
            return Optional.empty();
          }
        };

    assertThat(anonymous).hasToString("a DStream");
  }
}
