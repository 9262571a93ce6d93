package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncrementalWindowTest {
  private final Warnings warnings = Warnings.of(IncrementalWindow.class);

  @AfterEach
  void close() {
    warnings.close();
  }

  @Test
  void sound_windows_warn_of_nothing() {
    run("x:1 | x:2 | - | x:3 | - | -", sources -> sums(sources, 2, 1, pair -> pair.second() != 0))
        .yields("x:1 | x:3 | x:2 | x:3 | x:3 | -");

    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void slide_longer_than_the_window_is_warned_of_once_when_the_stream_is_made() {
    run(
            "x:1 | x:2 | x:3 | x:4 | x:5 | x:6",
            sources -> sums(sources, 1, 2, pair -> pair.second() != 0))
        .yields(". | x:3 | . | x:5 | . | x:7"); // 1 is never taken out

    assertThat(warnings.messages())
        .containsExactly(
            "reduceByKeyAndWindow: slideDuration is 2000 ms, longer than windowDuration, 1000 ms. As in"
                + " Spark, the first value of a key then counts what came before the window, for ever:"
                + " use a slideDuration of 1000 ms or less, or an operator without an inverse");
  }

  @Test
  void key_that_comes_back_after_it_was_dropped_too_early_is_warned_of_once() {
    run(
            "x:1 | - | - | x:7 | - | - | - | x:1 | - | - | x:9 | -", // 1 is not kept; it leaves
            // twice
            sources -> sums(sources, 3, 1, pair -> pair.second() > 1))
        .yields("- | - | - | x:7 | x:7 | x:7 | - | - | - | - | x:9 | x:9");

    assertThat(warnings.messages())
        .containsExactly(
            "reduceByKeyAndWindow: keep dropped the key x while it had records in the window. As in Spark,"
                + " what left of it is not taken out of what came since: drop only what has none, or use an"
                + " operator without an inverse");
  }

  @Test
  void what_was_dropped_too_early_is_missing_later() {
    run(
            "x:1 y:1 | x:1 y:1 | - | x:7 y:7 | x:7 | - | -", // 1 is not kept
            sources -> sums(sources, 3, 1, pair -> pair.second() > 1))
        .yields("- | - | - | x:7 y:7 | x:13 y:6 | x:13 y:6 | x:6");
  }

  @Test
  void key_that_leaves_and_is_unknown_fails_the_batch_with_the_cure() {
    assertThatThrownBy(
            () -> run("x:1 y:5 | - | -", sources -> sums(sources, 2, 1, pair -> pair.second() > 1)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the key x leaves the window at 3000 ms, but the window before has no value for it, and nothing"
                + " new came: keep dropped it while it had records in the window. Drop only what has none,"
                + " or use an operator without an inverse");
  }

  @Test
  void what_leaves_is_combined_oldest_first_before_it_is_taken_out_as_one() {
    run(
            "a | b | c | d | e | f",
            sources ->
                sources.<String>stream("in")
                    .reduceByWindow(
                        (a, b) -> a + b,
                        (all, gone) -> {
                          if (!all.startsWith(gone)) {
                            throw new IllegalArgumentException(gone + " does not begin " + all);
                          }
                          return all.substring(gone.length());
                        },
                        seconds(3),
                        seconds(2)))
        .yieldsInOrder(". | ab | . | bcd | . | def");
  }

  private static PairDStream<String, Long> sums(
      Sources sources, long window, long slide, FilterFunction<Pair<String, Long>> keep) {
    DStream<Pair<String, Long>> in = sources.stream("in");
    return PairDStream.of(in)
        .reduceByKeyAndWindow(
            (a, b) -> a + b, (a, b) -> a - b, seconds(window), seconds(slide), keep);
  }

  private static ObservationAssert run(String marbles, Program program) {
    return LabRun.with(Operators.of(new ReferenceIncrementalWindows()))
        .title("in -> out")
        .input("in", marbles)
        .run(program);
  }
}
