package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases whose steps the kernel alone can do: what is right agrees, and nothing else does. */
class ConformanceTest {
  private static final String PLUS_1 = "{'op': 'mapValues', 'fn': 'plusOne'}";
  private static final String ERROR_AT_2_S = ", 'expectedError': {'phase': 'run', 'timeMs': 2000}";

  // ---- what steps do ----

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'op': 'mapToPair', 'fn': 'pairSelf'} | [1, 2] | [[1, 1], [2, 2]]",
        "{'op': 'flatMapToPair', 'fn': 'lengthAndChars'} | ['ab'] | [[2, 'a'], [2, 'b']]",
        "{'op': 'mapValues', 'fn': 'negate'} | [['a', 1]] | [['a', -1]]",
        "{'op': 'flatMapValues', 'fn': 'suffix12'} | [['a', 'b']] | [['a', 'b1'], ['a', 'b2']]",
        "{'op': 'glom'} | [1, 2, 3] | [[1], [2, 3]]",
        "{'op': 'glom'} | [] | [[], []]",
        "{'op': 'mapPartitions', 'fn': 'countPartition'} | [1, 2, 3] | [1, 2]",
        "{'op': 'repartition', 'n': 3}, {'op': 'mapPartitions', 'fn': 'countPartition'} | [1, 2, 3] | [1, 1, 1]",
        "{'op': 'cache'} | [1] | [1]",
        "{'op': 'persist', 'level': 'MEMORY_ONLY', 'checkpointMs': 2000} | [1] | [1]",
        "{'op': 'transform', 'fn': 'sort'} | ['b', 2, 'a', 1] | [1, 2, 'a', 'b']",
        "{'op': 'transform', 'fn': 'sortDesc'} | ['b', 2, 'a', 1] | ['b', 'a', 2, 1]",
        "{'op': 'transform', 'fn': 'sortByKey'} | [['b', 1], ['a', 2]] | [['a', 2], ['b', 1]]",
        "{'op': 'transform', 'fn': 'plus2'} | [1, 2] | [3, 4]",
        "{'op': 'transform', 'fn': 'toString'} | [1, 2] | ['1', '2']",
        "{'op': 'transform', 'fn': 'key'} | [['a', 1]] | ['a']",
        "{'op': 'transform', 'fn': 'withTime'} | ['a'] | [['a', 1000]]",
        "{'op': 'transform', 'fn': 'numPartitions'} | [1] | [2]",
        "{'op': 'transform', 'fn': 'isEmpty'} | [1] | [0]",
        "{'op': 'transform', 'fn': 'isEmpty'} | [] | [1]",
        "{'op': 'transformWith', 'fn': 'union', 'with': [{'from': 'a'}]} | [1, 2] | [1, 2, 1, 2]",
      })
  void step_in_order(String steps, String input, String output) {
    agrees(Cases.ordered(input, steps, Cases.expecting(output)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'op': 'combineByKey', 'fn': 'collect'} | [['a', 1], ['b', 2], ['a', 1]] | [['a', {'bag': [1, 1]}], ['b', {'bag': [2]}]]",
        "{'op': 'transform', 'fn': 'distinct'} | [1, 2, 1] | [1, 2]",
        "{'op': 'transform', 'fn': 'joinStatic', 'table': [['a', 7], ['a', 8]]} | [['a', 1], ['b', 2]] | [['a', [1, 7]], ['a', [1, 8]]]",
        "{'op': 'transform', 'fn': 'leftJoinStatic', 'table': [['a', 7]]} | [['a', 1], ['b', 2]] | [['a', [1, 7]], ['b', [2, null]]]",
        "{'op': 'transform', 'fn': 'subtractByKeyStatic', 'table': [['a', 7]]} | [['a', 1], ['b', 2]] | [['b', 2]]",
        "{'op': 'transformWith', 'fn': 'subtract', 'with': [{'from': 'a'}, {'op': 'transform', 'fn': 'plus2'}]} | [1, 1, 3, 3] | [1, 1]",
        "{'op': 'transformWith', 'fn': 'intersection', 'with': [{'from': 'a'}]} | [1, 1, 2] | [1, 2]",
        "{'op': 'transformWith', 'fn': 'cartesian', 'with': [{'from': 'a'}]} | [1, 2] | [[1, 1], [1, 2], [2, 1], [2, 2]]",
        "{'op': 'transformWith', 'fn': 'join', 'with': [{'from': 'a'}]} | [['a', 1], ['b', 2]] | [['a', [1, 1]], ['b', [2, 2]]]",
      })
  void step_in_any_order(String steps, String input, String output) {
    agrees(Cases.of(input, steps, Cases.expecting(output)));
  }

  @Test
  void partitions_of_an_input_are_cut_by_position() {
    agrees(
        Cases.ordered(
            "[1, 2, 3, 4, 5],[6]",
            "{'op': 'glom'}",
            "'partitions': 3, " + Cases.expecting("[[1], [2, 3], [4, 5]], [[], [], [6]]")));
  }

  @Test
  void after_the_end_of_an_input_batches_are_empty_and_null_is_no_rdd() {
    agrees(
        Cases.of(
            """
            {'name': 'tiny', 'batchMs': 500, 'batches': 4, 'ordered': true, 'inputs': {'a': [[1], null]},
             'pipeline': [{'from': 'a'}], 'expected': [{'timeMs': 500, 'values': [1]},
             {'timeMs': 1500, 'values': []}, {'timeMs': 2000, 'values': []}]}
            """));
  }

  @Test
  void slice_gives_each_rdd_with_its_time_and_leaves_out_what_has_none() {
    agrees(
        Cases.of(
            "[1],null,[3],[4]",
            "{'op': 'mapToPair', 'fn': 'pairSelf'}, {'op': 'slice', 'fromMs': 1500, 'toMs': 3500}",
            "'expected': [{'timeMs': 1000, 'values': [[1, 1]]}, {'timeMs': 3000, 'values': [[3, 3]]}]"));
  }

  // ---- what does not agree ----

  @Test
  void wrong_value_is_shown_by_a_picture_and_the_first_difference() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(
                        Cases.of(
                            "[['a', 1]],[],null,[['b', 2], ['c', 3]]",
                            PLUS_1,
                            "'expected': [{'timeMs': 1000, 'values': [['a', 2]]},"
                                + " {'timeMs': 2000, 'values': []},"
                                + " {'timeMs': 4000, 'values': [['b', 3], ['c', 3]]}]")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            tiny
            a | mapValues plusOne
            batch time (s)  1    2  3  4
            a               a:1  -  .  b:2 c:3
            expected        a:2  -  .  b:3 c:3
            yours           a:2  -  .  b:3 c:4
                                       ^ at 4000 ms: record 2 is ["c", 4], expected ["c", 3]
            it must not fail
            it did not fail
            """);
  }

  @Test
  void wrong_order_differs_only_where_order_counts() {
    assertThatThrownBy(
            () -> Cases.kernelAlone().check(Cases.ordered("[1, 2]", "", Cases.expecting("[2, 1]"))))
        .hasMessageContaining("at 1000 ms: record 1 is 1, expected 2");
    agrees(Cases.of("[1, 2]", "", Cases.expecting("[2, 1]")));
  }

  @Test
  void records_are_counted() {
    differs("[1, 1]", "[1]", "at 1000 ms: record 2 is 1, expected missing");
    differs("[1]", "[1, 1]", "at 1000 ms: record 2 is missing, expected 1");
    differs("[]", "[null]", "at 1000 ms: record 1 is missing, expected null");
  }

  @Test
  void text_and_number_differ() {
    differs("['1']", "[1]", "at 1000 ms: record 1 is \"1\", expected 1");
  }

  @Test
  void missing_batch_and_one_too_many_differ() {
    differs("null,[2]", "[1],[2]", "at 1000 ms: the output is missing");
    differs("[1],[2]", "[1]", "at 2000 ms: no output is due");
    differs("[1],null", "[1],[2]", "at 2000 ms: the output is missing");
  }

  private static void differs(String input, String expected, String sentence) {
    assertThatThrownBy(
            () -> Cases.kernelAlone().check(Cases.of(input, "", Cases.expecting(expected))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("^ " + sentence + "\n");
  }

  // ---- failures ----

  @Test
  void failure_where_it_must_be_agrees_after_the_outputs_before_it() {
    agrees(Cases.of("[1],null", repartition(), Cases.expecting("[1]") + ERROR_AT_2_S));
  }

  @Test
  void failure_in_any_phase_at_any_time_agrees_if_none_is_given() {
    agrees(
        Cases.of(
            "[1],null",
            repartition(),
            Cases.expecting("[1]") + ", 'expectedError': {'class': 'x'}"));
  }

  @Test
  void failure_at_another_time_differs() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(
                        Cases.of(
                            "[1],[2],null",
                            repartition(),
                            Cases.expecting("[1],[2]")
                                + ", 'expectedError': {'phase': 'run', 'timeMs': 2000,"
                                + " 'class': 'C', 'message': 'm'}")))
        .hasMessageContaining("it must fail in phase run at 2000 ms (C: m)\n")
        .hasMessageContaining(
            "it failed in phase run at 3000 ms: java.lang.IllegalStateException: repartition needs"
                + " an RDD of the input a at 3000 ms");
  }

  @Test
  void failure_in_another_phase_differs() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(
                        Cases.of(
                            "null",
                            repartition(),
                            Cases.expecting("") + ", 'expectedError': {'phase': 'build'}")))
        .hasMessageContaining("it must fail in phase build (")
        .hasMessageContaining("it failed in phase run at 1000 ms: ");
  }

  @Test
  void failure_that_does_not_come_differs() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(Cases.of("[1],[2]", "", Cases.expecting("[1],[2]") + ERROR_AT_2_S)))
        .hasMessageContaining("it must fail in phase run at 2000 ms")
        .hasMessageContaining("it did not fail");
  }

  @Test
  void failure_that_must_not_come_differs() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(Cases.of("[1],null", repartition(), Cases.expecting("[1]"))))
        .hasMessageContaining("it must not fail")
        .hasMessageContaining("it failed in phase run at 2000 ms: ");
  }

  @Test
  void output_before_the_failure_is_compared_too() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(
                        Cases.of("[1],null", repartition(), Cases.expecting("[7]") + ERROR_AT_2_S)))
        .hasMessageContaining("at 1000 ms: record 1 is 1, expected 7");
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .check(Cases.of("[1],null", repartition(), Cases.expecting("") + ERROR_AT_2_S)))
        .hasMessageContaining("at 1000 ms: no output is due");
  }

  @Test
  void null_of_a_function_fails_its_batch() {
    agrees(
        Cases.of(
            "[1]",
            "{'op': 'transform', 'fn': 'null'}",
            Cases.expecting("") + ", 'expectedError': {'phase': 'run', 'timeMs': 1000}"));
  }

  @Test
  void function_that_fails_in_a_task_fails_its_batch() {
    agrees(
        Cases.of("[['a', 1]],[['a', 'x']]", PLUS_1, Cases.expecting("[['a', 2]]") + ERROR_AT_2_S));
  }

  @Test
  void checkpoint_interval_is_that_of_the_stream_and_refused_if_it_is_no_multiple_of_its_slide() {
    agrees(Cases.of("[1]", "{'op': 'glom', 'checkpointMs': 3000}", Cases.expecting("[[],[1]]")));
    agrees(
        Cases.of(
            "[1]",
            "{'op': 'glom', 'checkpointMs': 1500}",
            Cases.expecting("") + ", 'expectedError': {'phase': 'build'}"));
  }

  // ---- families ----

  @Test
  void families_that_are_missing_are_named() {
    ConformanceCase tried =
        Cases.of(
            "[1]",
            "{'op': 'map', 'fn': 'pairSelf'}, {'op': 'join', 'with': [{'from': 'a'},"
                + " {'op': 'countByWindow', 'windowMs': 1000, 'slideMs': 1000}]},"
                + " {'op': 'mapWithState', 'fn': 'noEmit', 'timeoutMs': 7}, {'op': 'stateSnapshots'}",
            Cases.expecting(""));

    assertThat(Cases.kernelAlone().missing(tried))
        .containsExactly(
            "IncrementalWindowOperators", "PairOperators", "StateOperators", "StatelessOperators");
    assertThatThrownBy(() -> Cases.kernelAlone().check(tried))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "tiny: not yet supported: needs IncrementalWindowOperators, PairOperators,"
                + " StateOperators, StatelessOperators");
    assertThatCode(() -> Cases.kernelAlone().checkNotYetSupported(tried))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} needs {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'op': 'map', 'fn': 'key'} | StatelessOperators",
        "{'op': 'flatMap', 'fn': 'twice'} | StatelessOperators",
        "{'op': 'filter', 'fn': 'all'} | StatelessOperators",
        "{'op': 'count'} | StatelessOperators",
        "{'op': 'reduce', 'fn': 'sum'} | StatelessOperators",
        "{'op': 'union', 'with': [{'from': 'a'}]} | StatelessOperators",
        "{'op': 'unionAll', 'withAll': [[{'from': 'a'}]]} | StatelessOperators",
        "{'op': 'countByValue'} | PairOperators",
        "{'op': 'reduceByKey', 'fn': 'sum'} | PairOperators",
        "{'op': 'groupByKey'} | PairOperators",
        "{'op': 'join', 'with': [{'from': 'a'}]} | PairOperators",
        "{'op': 'leftOuterJoin', 'with': [{'from': 'a'}]} | PairOperators",
        "{'op': 'rightOuterJoin', 'with': [{'from': 'a'}]} | PairOperators",
        "{'op': 'fullOuterJoin', 'with': [{'from': 'a'}]} | PairOperators",
        "{'op': 'cogroup', 'with': [{'from': 'a'}]} | PairOperators",
        "{'op': 'window', 'windowMs': 1000} | WindowOperators",
        "{'op': 'reduceByWindow', 'fn': 'sum', 'windowMs': 1000, 'slideMs': 1000} | WindowOperators",
        "{'op': 'reduceByKeyAndWindow', 'fn': 'sum', 'windowMs': 1000} | WindowOperators",
        "{'op': 'groupByKeyAndWindow', 'windowMs': 1000} | WindowOperators",
        "{'op': 'countByWindow', 'windowMs': 1000, 'slideMs': 1000} | IncrementalWindowOperators",
        "{'op': 'countByValueAndWindow', 'windowMs': 1000, 'slideMs': 1000} | IncrementalWindowOperators",
        "{'op': 'reduceByWindow', 'fn': 'sum', 'inv': 'minus', 'windowMs': 1000, 'slideMs': 1000} | IncrementalWindowOperators",
        "{'op': 'reduceByKeyAndWindow', 'fn': 'sum', 'inv': 'minus', 'windowMs': 1000} | IncrementalWindowOperators",
        "{'op': 'reduceByKeyAndWindow', 'fn': 'sum', 'inv': 'minus', 'filter': 'all', 'windowMs': 1000} | IncrementalWindowOperators",
        "{'op': 'updateStateByKey', 'fn': 'runningSum'} | StateOperators",
        "{'op': 'mapWithState', 'fn': 'noEmit'} | StateOperators",
        "{'op': 'mapWithState', 'fn': 'noEmit'}, {'op': 'stateSnapshots'} | StateOperators",
      })
  void step_that_needs_a_family_cannot_be_built_without_it(String steps, String family) {
    ConformanceCase tried = Cases.of("[['a', 1]]", steps, Cases.expecting(""));

    assertThat(Cases.kernelAlone().missing(tried)).containsExactly(family);
    assertThatCode(() -> Cases.kernelAlone().checkNotYetSupported(tried))
        .doesNotThrowAnyException();
  }

  @Test
  void case_that_can_be_built_is_not_unsupported() {
    assertThatThrownBy(
            () ->
                Cases.kernelAlone()
                    .checkNotYetSupported(Cases.of("[1]", "{'op': 'glom'}", Cases.expecting(""))))
        .isInstanceOf(AssertionError.class)
        .hasMessage("tiny: building it must fail for want of a family, but did not");
  }

  @Test
  void case_that_is_refused_before_it_comes_to_what_is_missing_can_be_judged() {
    Conformance refusing = Conformance.of(Operators.of(new NoWindows()), Cases::strict);
    String steps = "{'op': 'window', 'windowMs': 1}, {'op': 'count'}";
    ConformanceCase refused =
        Cases.of("[1]", steps, Cases.expecting("") + ", 'expectedError': {'phase': 'build'}");

    assertThat(refusing.missing(refused)).isEmpty();
    assertThatCode(() -> refusing.check(refused)).doesNotThrowAnyException();
    assertThatThrownBy(() -> refusing.check(Cases.of("[1]", steps, Cases.expecting(""))))
        .hasMessageContaining(
            "it failed in phase build: java.lang.IllegalArgumentException: no window is right");
    assertThatThrownBy(() -> refusing.checkNotYetSupported(refused))
        .hasMessage(
            "tiny: building it must fail for want of a family, but failed with"
                + " java.lang.IllegalArgumentException: no window is right");
  }

  private static void agrees(ConformanceCase tried) {
    assertThatCode(() -> Cases.kernelAlone().check(tried)).doesNotThrowAnyException();
  }

  private static String repartition() {
    return "{'op': 'repartition', 'n': 1}";
  }

  /** Refuses every window. */
  private static final class NoWindows implements WindowOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <T> DStream<T> window(DStream<T> parent, Duration length, Duration slide) {
      throw new IllegalArgumentException("no window is right");
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent, ReduceFunction<T> reduce, Duration length, Duration slide) {
      return window(parent, length, slide);
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent, ReduceFunction<V> reduce, Duration length, Duration slide) {
      throw new IllegalArgumentException("no window is right");
    }

    @Override
    public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
        PairDStream<K, V> parent, Duration length, Duration slide) {
      throw new IllegalArgumentException("no window is right");
    }
  }
}
