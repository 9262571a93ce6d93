package io.dstreamlabs.testkit.contract;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plug for {@link WindowOperators} must do. */
public abstract class WindowOperatorsContract extends OperatorsContract<WindowOperators> {
  private static final long SEED = 20_261_125;
  private static final int CASES = 200;
  private static final List<WindowKind> KINDS = List.of(WindowKind.values());

  @Test
  void window_of_3s_sliding_2s_holds_the_batches_of_the_last_3s_oldest_first() {
    run("a | b b | c | - | d | e f", sources -> in(sources).window(seconds(3), seconds(2)))
        .yieldsInOrder(". | a b b | . | b b c | . | d e f");
  }

  @Test
  void window_without_a_slide_takes_that_of_its_parent() {
    run("a | b | c", sources -> in(sources).window(seconds(2))).yieldsInOrder("a | a b | b c");
  }

  @Test
  void window_of_one_batch_is_the_batch() {
    run("a b | - | c", sources -> in(sources).window(seconds(1), seconds(1)))
        .yieldsInOrder("a b | - | c");
  }

  @Test
  void slide_longer_than_the_window_leaves_batches_out() {
    run("a | b | c | d | e | f", sources -> in(sources).window(seconds(1), seconds(3)))
        .yieldsInOrder(". | . | c | . | . | f");
  }

  @Test
  void window_longer_than_the_stream_holds_everything() {
    run("a | b | c", sources -> in(sources).window(seconds(3_600), seconds(1)))
        .yieldsInOrder("a | a b | a b c");
  }

  @Test
  void batches_without_an_rdd_are_left_out_and_the_window_has_an_rdd_all_the_same() {
    run(". | a | . | . | b", sources -> in(sources).window(seconds(2), seconds(1)))
        .yieldsInOrder("- | a | a | - | b");
  }

  @Test
  void window_over_a_parent_with_a_longer_slide_reads_the_parents_rdds_only() {
    run(
            "a | b | c | d | e | f | g | h",
            sources -> new EveryNth<>(in(sources), 2).window(seconds(4), seconds(4)))
        .yieldsInOrder(". | . | . | b d | . | . | . | f h");
  }

  @Test
  void window_of_a_window_repeats_what_overlaps() {
    run(
            "a | b | c | d",
            sources -> in(sources).window(seconds(2), seconds(1)).window(seconds(2), seconds(2)))
        .yieldsInOrder(". | a a b | . | b c c d");
  }

  @Test
  void two_windows_over_one_stream_do_not_disturb_each_other() {
    run(
            "a | b | c | d",
            sources -> {
              DStream<String> in = in(sources);
              return in.window(seconds(1), seconds(2))
                  .transformWith(
                      in.window(seconds(3), seconds(2)), (left, right, time) -> left.union(right));
            })
        .yieldsInOrder(". | b a b | . | d b c d");
  }

  @Test
  void reduceByWindow_combines_in_order_of_the_batches() {
    run(
            "a b | c | - | d",
            sources -> in(sources).reduceByWindow((a, b) -> a + b, seconds(2), seconds(1)))
        .yieldsInOrder("ab | abc | c | d");
  }

  @Test
  void reduceByWindow_of_a_window_without_records_has_an_rdd_without_records() {
    run(
            "- | a | . | . | b",
            sources -> in(sources).reduceByWindow((a, b) -> a + b, seconds(2), seconds(1)))
        .yieldsInOrder("- | a | a | - | b");
  }

  @Test
  void reduceByKeyAndWindow_combines_the_values_of_each_key() {
    run(
            "x:1 y:2 | x:3 | - | y:4 x:5",
            sources -> pairs(sources).reduceByKeyAndWindow(Long::sum, seconds(3), seconds(1)))
        .yields("x:1 y:2 | x:4 y:2 | x:4 y:2 | x:8 y:4");
  }

  @Test
  void reduceByKeyAndWindow_forgets_a_key_that_left_the_window() {
    run("x:1 | . | y:1 | -", sources -> pairs(sources).reduceByKeyAndWindow(Long::sum, seconds(2)))
        .yields("x:1 | x:1 | y:1 | y:1");
  }

  @Test
  void groupByKeyAndWindow_keeps_equal_values_as_often_as_they_occur() {
    run(
            "x:1 x:1 | y:2 x:1 | . | -",
            sources -> pairs(sources).groupByKeyAndWindow(seconds(2), seconds(1)))
        .yields("x:{1,1} | x:{1,1,1} y:{2} | x:{1} y:{2} | -");
  }

  @Test
  void groupByKeyAndWindow_gives_groups_that_can_be_gone_through_twice() {
    run(
            "x:1 x:2 | x:4",
            sources ->
                pairs(sources)
                    .groupByKeyAndWindow(seconds(2), seconds(1))
                    .mapValues(values -> sum(values) * 10 + sum(values)))
        .yields("x:33 | x:77");
  }

  private static long sum(Iterable<Long> values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  @TestFactory
  Stream<DynamicTest> durations_that_make_no_window_are_refused_with_the_nearest_that_do() {
    return KINDS.stream()
        .map(
            kind -> DynamicTest.dynamicTest(kind.name(), () -> WindowDurations.check(lab(), kind)));
  }

  @TestFactory
  Stream<DynamicTest> rdds_that_left_every_window_are_forgotten_and_held_by_nobody() {
    return KINDS.stream()
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> LettingGo.check(this, kind)));
  }

  @Test
  void random_windows_are_what_plain_loops_over_the_input_say() {
    tryRandom(SEED, CASES, random -> WindowCase.random(random, KINDS));
  }

  private ObservationAssert run(String marbles, Program program) {
    return lab().title("in -> out").input("in", marbles).run(program);
  }

  private static DStream<String> in(Sources sources) {
    return sources.stream("in");
  }

  private static PairDStream<String, Long> pairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("in"));
  }
}
