package io.dstreamlabs.replay;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.TaskException;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReplayTest {

  @Test
  void the_timeline_has_an_entry_per_rdd_in_order_of_time() {
    Observation observed = same().input("in", batches(batch("a"), batch("b", "b"), batch())).run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a"), at(2000, "b", "b"), at(3000)));
  }

  @Test
  void an_absent_batch_has_no_entry() {
    Observation observed =
        same().input("in", batches(Maybe.absent(), batch("b"), Maybe.absent())).run();

    assertThat(observed).isEqualTo(timeline(at(2000, "b")));
  }

  @Test
  void records_come_partition_by_partition_in_the_order_given() {
    assertThat(same().input("in", batches(batch("e", "d", "c", "b", "a"))).run())
        .isEqualTo(timeline(at(1000, "e", "d", "c", "b", "a")));
  }

  @Test
  void it_runs_as_many_batches_as_the_longest_input_even_if_fewer_are_asked_for() {
    Replay replay =
        same().input("in", batches(batch("a"))).input("other", batches(batch(), batch()));

    assertThat(replay.batches(1).run()).isEqualTo(timeline(at(1000, "a"), at(2000)));
  }

  @Test
  void more_batches_than_were_given_have_no_records() {
    assertThat(same().input("in", batches(batch("a"))).batches(3).run())
        .isEqualTo(timeline(at(1000, "a"), at(2000), at(3000)));
  }

  @Test
  void without_batches_nothing_is_observed() {
    assertThat(same().input("in", List.of()).run()).isEqualTo(timeline());
  }

  @Test
  void a_negative_number_of_batches_is_refused() {
    assertThatThrownBy(() -> same().batches(-1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("number is -1, but must be 0 or more");
  }

  @Test
  void the_batch_interval_is_the_distance_of_entries() {
    assertThat(
            same()
                .input("in", batches(batch("a"), batch("b")))
                .batchInterval(milliseconds(250))
                .run())
        .isEqualTo(timeline(at(250, "a"), at(500, "b")));
  }

  @Test
  void a_batch_interval_of_nothing_is_refused() {
    assertThatThrownBy(() -> same().batchInterval(seconds(0)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("batchInterval is 0 ms, but must be positive: use 1 ms or more");
  }

  @Test
  void times_count_from_zero_time_and_the_program_sees_the_time_of_the_clock() {
    Observation observed =
        Replay.of(
                sources ->
                    sources.stream("in")
                        .transform((rdd, time) -> rdd.map(record -> record + "@" + time)))
            .input("in", batches(batch("a"), batch("b")))
            .zeroTime(new Time(60_000))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "a@61000 ms"), at(2000, "b@62000 ms")));
  }

  @Test
  void a_zero_time_between_batches_is_refused() {
    Replay replay = same().input("in", batches(batch("a"))).zeroTime(new Time(1500));

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "zeroTime is 1500 ms, but must be a multiple of batchInterval, 1000 ms: use 1000 ms or 2000 ms");
  }

  @Test
  void several_inputs_are_read_by_name_and_the_same_name_is_the_same_stream() {
    List<Boolean> same = new ArrayList<>();
    Observation observed =
        Replay.of(
                sources -> {
                  same.add(sources.stream("left") == sources.<Object>stream("left"));
                  return sources.stream("left")
                      .transformWith(
                          sources.stream("right"), (left, right, time) -> left.union(right));
                })
            .input("right", batches(batch("r1"), batch("r2")))
            .input("left", batches(batch("l1")))
            .run();

    assertThat(observed).isEqualTo(timeline(at(1000, "l1", "r1"), at(2000, "r2")));
    assertThat(same).containsExactly(true);
  }

  @Test
  void an_input_that_is_not_there_leaves_with_the_names_that_are() {
    Replay replay =
        Replay.of(sources -> sources.stream("wrods"))
            .input("words", batches())
            .input("cabs", batches());

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no input called wrods: there are [cabs, words]");
  }

  @Test
  void a_program_that_refuses_its_arguments_is_an_observation() {
    Replay replay =
        Replay.of(
            sources -> {
              throw new IllegalArgumentException("windowDuration is 0 ms");
            });

    assertThat(replay.run())
        .isEqualTo(new Refused("java.lang.IllegalArgumentException", "windowDuration is 0 ms"));
  }

  @Test
  void a_program_without_its_plug_is_refused_at_a_bad_moment() {
    Replay replay =
        Replay.of(sources -> sources.stream("in").window(seconds(1))).input("in", batches(batch()));

    assertThat(replay.run())
        .isEqualTo(
            new Refused(
                "java.lang.IllegalStateException",
                "window needs a plug for WindowOperators, and the context has none: give one to StreamingContext.builder().operators(Operators.of(..))"));
  }

  @Test
  void anything_else_that_building_throws_leaves_as_it_is() {
    NotImplementedYet todo = NotImplementedYet.exercise("5.1", "make a stream");
    Replay replay =
        Replay.of(
            sources -> {
              throw todo;
            });

    assertThatThrownBy(replay::run).isSameAs(todo);
  }

  @Test
  void an_unchecked_exception_in_a_batch_leaves_as_it_was_thrown() {
    Replay replay = throwingAtSecondBatch(() -> new IllegalArgumentException("no cabs"));

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("no cabs");
  }

  @Test
  void an_error_in_a_batch_leaves_as_it_was_thrown() {
    Replay replay = throwingAtSecondBatch(() -> new StackOverflowError("deep"));

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(StackOverflowError.class)
        .hasMessage("deep");
  }

  @Test
  void a_checked_exception_of_a_function_leaves_as_the_cause_of_a_task_exception() {
    Replay replay =
        Replay.of(
                sources ->
                    sources.stream("in")
                        .transform(
                            rdd ->
                                rdd.map(
                                    record -> {
                                      throw new IOException("no disk");
                                    })))
            .input("in", batches(batch("a")));

    assertThatThrownBy(replay::run)
        .isExactlyInstanceOf(TaskException.class)
        .hasMessage("a function threw java.io.IOException: no disk")
        .hasCauseExactlyInstanceOf(IOException.class);
  }

  @Test
  void a_stub_that_is_reached_in_a_batch_leaves_as_it_was_thrown() {
    Replay replay =
        throwingAtSecondBatch(() -> NotImplementedYet.exercise("5.1", "union the RDDs"));

    assertThatThrownBy(replay::run).isExactlyInstanceOf(NotImplementedYet.class);
  }

  @Test
  void a_replay_gives_the_same_every_time() {
    Replay replay =
        Replay.of(
                sources ->
                    PairDStream.of(
                        sources.<String>stream("in")
                            .transform(
                                rdd ->
                                    rdd.mapToPair(word -> new Pair<>(word, 1L))
                                        .reduceByKey(Long::sum))))
            .input("in", batches(batch("tram", "cab", "tram", "bus", "cab", "tram")));

    Observation first = replay.run();

    assertThat(((Timeline) first).at(1000).orElseThrow())
        .containsExactlyInAnyOrder(
            new Pair<>("tram", 3L), new Pair<>("cab", 2L), new Pair<>("bus", 1L));
    for (int i = 0; i < 20; i++) {
      assertThat(replay.run()).isEqualTo(first);
    }
  }

  @Test
  void each_step_leaves_the_replay_before_it_as_it_was() {
    Replay one = same().input("in", batches(batch("a")));
    Replay other = one.input("in", batches(batch("b"))).batches(2).zeroTime(new Time(5000));

    assertThat(one.run()).isEqualTo(timeline(at(1000, "a")));
    assertThat(other.run()).isEqualTo(timeline(at(1000, "b"), at(2000)));
  }

  private interface Failure {
    Throwable make();
  }

  private static Replay throwingAtSecondBatch(Failure failure) {
    return Replay.of(
            sources ->
                sources.stream("in")
                    .transform(
                        (rdd, time) -> {
                          if (time.milliseconds() == 2000) {
                            Throwable thrown = failure.make();
                            if (thrown instanceof Error error) {
                              throw error;
                            }
                            throw (RuntimeException) thrown;
                          }
                          return rdd;
                        }))
        .input("in", batches(batch("a"), batch("b"), batch("c")));
  }

  private static Replay same() {
    return Replay.of(sources -> sources.stream("in"));
  }

  @SafeVarargs
  private static List<Maybe<List<Object>>> batches(Maybe<List<Object>>... batches) {
    List<Maybe<List<Object>>> list = new ArrayList<>();
    for (Maybe<List<Object>> batch : batches) {
      list.add(batch);
    }
    return list;
  }

  private static Maybe<List<Object>> batch(Object... records) {
    return Maybe.of(List.of(records));
  }

  private static Timeline timeline(Timeline.Entry... entries) {
    return new Timeline(List.of(entries));
  }

  private static Timeline.Entry at(long timeMs, Object... values) {
    return new Timeline.Entry(timeMs, List.of(values));
  }
}
