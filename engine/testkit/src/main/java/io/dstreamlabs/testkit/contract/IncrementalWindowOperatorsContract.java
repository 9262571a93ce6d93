package io.dstreamlabs.testkit.contract;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.ObservationAssert;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plug for {@link IncrementalWindowOperators} must do. */
public abstract class IncrementalWindowOperatorsContract
    extends OperatorsContract<IncrementalWindowOperators> {
  private static final long SEED = 20_261_126;
  private static final int CASES = 250;
  private static final List<IncrementalKind> KINDS = List.of(IncrementalKind.values());

  @Test
  void countByWindow_has_no_number_before_the_first_record_ever_and_then_always_one() {
    run("- | . | a b | c | - | . | -", sources -> in(sources).countByWindow(seconds(2), seconds(1)))
        .yieldsInOrder("- | - | 2 | 3 | 1 | 0 | 0");
  }

  @Test
  void countByWindow_has_an_rdd_at_each_slide_only() {
    run("a | b c | d | - | e | -", sources -> in(sources).countByWindow(seconds(3), seconds(2)))
        .yieldsInOrder(". | 3 | . | 3 | . | 1");
  }

  @Test
  void countByValueAndWindow_does_not_list_what_left() {
    run("a | a b | - | .", sources -> in(sources).countByValueAndWindow(seconds(2), seconds(1)))
        .yields("a:1 | a:2 b:1 | a:1 b:1 | -");
  }

  @Test
  void countByValueAndWindow_counts_anew_what_comes_back() {
    run("a a | - | a | - | .", sources -> in(sources).countByValueAndWindow(seconds(1), seconds(1)))
        .yields("a:2 | - | a:1 | - | -");
  }

  @Test
  void reduceByWindow_takes_out_what_left_and_keeps_its_value() {
    run(
            "- | 1 2 | 3 | - | - | 4",
            sources ->
                numbers(sources)
                    .reduceByWindow((a, b) -> a + b, (a, b) -> a - b, seconds(2), seconds(1)))
        .yieldsInOrder("- | 3 | 6 | 3 | 0 | 4");
  }

  @Test
  void reduceByWindow_asks_for_nothing_that_was_never_there() {
    run(
            ". | . | . | 7",
            sources ->
                numbers(sources)
                    .reduceByWindow((a, b) -> a + b, (a, b) -> a - b, seconds(2), seconds(1)))
        .yieldsInOrder("- | - | - | 7");
  }

  @Test
  void reduceByKeyAndWindow_keeps_a_key_of_which_nothing_is_left() {
    run("x:1 y:2 | x:3 | - | .", sources -> sums(sources, 2, 1))
        .yields("x:1 y:2 | x:4 y:2 | x:3 y:0 | x:0 y:0");
  }

  @Test
  void reduceByKeyAndWindow_combines_several_batches_of_a_slide() {
    run("x:1 | x:2 y:1 | x:4 | x:8 | - | -", sources -> sums(sources, 4, 2))
        .yields(". | x:3 y:1 | . | x:15 y:1 | . | x:12 y:0");
  }

  @Test
  void window_that_is_no_multiple_of_its_slide_takes_out_what_left_since_the_last() {
    run("x:1 | x:2 | x:4 | x:8 | x:16 | x:32", sources -> sums(sources, 3, 2))
        .yields(". | x:3 | . | x:14 | . | x:56");
  }

  @Test
  void window_over_a_parent_with_a_longer_slide_reads_the_parents_rdds_only() {
    run(
            "a | b | c | d | e | f | g | h",
            sources -> new EveryNth<>(in(sources), 2).countByWindow(seconds(4), seconds(4)))
        .yieldsInOrder(". | . | . | 2 | . | . | . | 2");
  }

  @Test
  void pair_that_is_not_kept_is_dropped_and_may_come_back() {
    run(
            "x:1 y:2 | x:3 | - | x:5 | - | -",
            sources -> kept(sources, 2, 1, pair -> pair.second() != 0))
        .yields("x:1 y:2 | x:4 y:2 | x:3 | x:5 | x:5 | -");
  }

  @Test
  void value_that_only_passes_through_zero_within_a_slide_is_kept() {
    run("x:5 | x:5 | x:5", sources -> kept(sources, 1, 1, pair -> pair.second() != 0))
        .yields("x:5 | x:5 | x:5");
  }

  @Test
  void what_was_dropped_while_it_had_records_is_unknown_to_later_windows_as_in_spark() {
    run(
            "x:1 | x:5 | - | -", // not kept: 1, as it is too small; so the 1 is missing at 2 s
            sources -> kept(sources, 2, 1, pair -> pair.second() > 1))
        .yields("- | x:5 | x:4 | -");
  }

  @Test
  void what_was_dropped_and_leaves_while_new_records_come_counts_those_alone_as_in_spark() {
    run("x:1 | x:1 | - | x:7", sources -> kept(sources, 3, 1, pair -> pair.second() > 1))
        .yields("- | - | - | x:7"); // the window has 1 and 7, but the 1 was dropped
  }

  @Test
  void what_was_dropped_and_leaves_without_a_successor_fails_the_batch_as_in_spark() {
    lab()
        .title("in -> out")
        .input("in", "x:1 y:5 | - | -")
        .failsAt(3, sources -> kept(sources, 2, 1, pair -> pair.second() > 1));
  }

  @Test
  void slide_longer_than_the_window_counts_all_before_the_first_window_as_in_spark() {
    run("a | b | c | d | e | f", sources -> in(sources).countByWindow(seconds(1), seconds(3)))
        .yieldsInOrder(". | . | 3 | . | . | 3");
  }

  @Test
  void windows_of_earlier_times_are_read_as_they_were() {
    run("x:1 | x:2 | x:4 | x:8", sources -> new LastThree<>(sums(sources, 2, 1)))
        .yields(". | x:1 x:3 | . | x:3 x:6 x:12");
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
  void random_windows_are_what_working_each_out_anew_says() {
    tryRandom(SEED, CASES, random -> WindowCase.random(random, KINDS).withoutGaps());
  }

  private ObservationAssert run(String marbles, Program program) {
    return lab().title("in -> out").input("in", marbles).run(program);
  }

  private static DStream<String> in(Sources sources) {
    return sources.stream("in");
  }

  private static DStream<Long> numbers(Sources sources) {
    return sources.stream("in");
  }

  private static PairDStream<String, Long> pairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("in"));
  }

  private static PairDStream<String, Long> sums(Sources sources, long window, long slide) {
    return pairs(sources)
        .reduceByKeyAndWindow((a, b) -> a + b, (a, b) -> a - b, seconds(window), seconds(slide));
  }

  private static PairDStream<String, Long> kept(
      Sources sources, long window, long slide, FilterFunction<Pair<String, Long>> keep) {
    return pairs(sources)
        .reduceByKeyAndWindow(
            (a, b) -> a + b, (a, b) -> a - b, seconds(window), seconds(slide), keep);
  }

  /** The last three RDDs of a stream, at every second of its times, the oldest first. */
  private static final class LastThree<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;

    LastThree(DStream<T> parent) {
      super(
          parent.context(),
          parent.slideDuration().multipliedBy(2),
          Reads.last(parent, parent.slideDuration().multipliedBy(3)));
      this.parent = parent;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      Duration three = parent.slideDuration().multipliedBy(3);
      return Optional.of(context().rdds().union(parent.rdds(validTime.minus(three), validTime)));
    }
  }
}
