package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {
  private static final String WHOLE =
      """
      {'name': 'all', 'source': 'SomeSuite', 'batchMs': 500, 'batches': 3, 'ordered': true,
       'partitions': 4, 'initialState': [['a', 1]],
       'inputs': {'a': [[['k', 1]], null, []], 'b': [[]]},
       'pipeline': [{'from': 'a'},
         {'op': 'join', 'with': [{'from': 'b'}, {'op': 'window', 'windowMs': 1000}]},
         {'op': 'updateStateByKey', 'fn': 'runningSum', 'checkpointMs': 1000},
         {'op': 'slice', 'fromMs': 0, 'toMs': 1500}],
       'expected': [{'timeMs': 500, 'values': [['k', {'bag': [2, 1]}]]}],
       'expectedError': {'phase': 'run', 'timeMs': 1000, 'class': 'C', 'message': 'm'}}
      """;

  @Test
  void every_field_is_taken() {
    ConformanceCase read = Cases.of(WHOLE);

    assertThat(read.name()).isEqualTo("all").isEqualTo(read.toString());
    assertThat(read.source()).isEqualTo("SomeSuite");
    assertThat(read.batchMs()).isEqualTo(500);
    assertThat(read.batches()).isEqualTo(3);
    assertThat(read.partitions()).isEqualTo(4);
    assertThat(read.order()).isEqualTo(ConformanceCase.Order.GIVEN);
    assertThat(read.initialState()).containsExactly(new Pair<>("a", 1L));
    assertThat(read.inputs().get("a"))
        .containsExactly(
            Maybe.of(List.of(new Pair<>("k", 1L))), Maybe.absent(), Maybe.of(List.of()));
    assertThat(read.pipeline().slice()).isEqualTo(Maybe.of(new Slice(0, 1500)));
    assertThat(read.pipeline().text())
        .isEqualTo(
            "a | join (b | window windowMs=1000) | updateStateByKey runningSum checkpointMs=1000"
                + " | slice fromMs=0 toMs=1500");
    assertThat(read.families())
        .containsExactly("PairOperators", "StateOperators", "WindowOperators");
    assertThat(read.expected().outputs())
        .containsExactly(
            new Outcome.Output(500, List.of(List.of("k", new SortedBag(List.of(1L, 2L))))));
    assertThat(read.expected().failure().get())
        .isEqualTo(new ExpectedError(Maybe.of(Phase.RUN), Maybe.of(1000L), "C: m"));
  }

  @Test
  void fields_that_may_be_missing_have_their_defaults() {
    ConformanceCase read = Cases.of("[1]", "", Cases.expecting("[1]"));

    assertThat(read.source()).isEmpty();
    assertThat(read.partitions()).isEqualTo(2);
    assertThat(read.initialState()).isEmpty();
    assertThat(read.order()).isEqualTo(ConformanceCase.Order.ANY);
    assertThat(read.expected().failure()).isEqualTo(Maybe.absent());
    assertThat(read.pipeline().slice()).isEqualTo(Maybe.absent());
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'name': 'all', | '' | test: 'name' is missing",
        "'name': 'all' | 'name': 7 | test: 'name' is 7, but must be a text",
        "'batchMs': 500 | 'batchMs': 0 | test, 'all': 'batchMs' is 0, but must be 1 or more",
        "'batches': 3 | 'batches': 1000001 | test, 'all': 'batches' is 1000001, but must be 1000000 or less",
        "'ordered': true | 'ordered': 1 | test, 'all': 'ordered' is 1, but must be true or false",
        "'partitions' | 'partitoins' | test, 'all': the field 'partitoins' is unknown here",
        "[['a', 1]] | [7] | test, 'all': 'initialState' holds 7, but must hold pairs [key, value]",
        "'b': [[]] | 'b': [7] | test, 'all', inputs: a batch of 'b' is 7, but must be a list or null",
        "'b': [[]] | 'c': [[]] | test, 'all': there is no input 'b': there are [a, c]",
        "{'from': 'a'} | {'form': 'a'} | test, 'all', step 1: 'from' is missing",
        "{'from': 'a'} | {'from': 'a', 'x': 1} | test, 'all', step 1: the field 'x' is unknown here",
        "'op': 'window', | '' | test, 'all', step 2, with, step 2: 'op' is missing",
        "'windowMs': 1000 | 'windowMs': '1' | test, 'all', step 2, with, step 2: 'windowMs' is 1, but must be a whole number",
        "'windowMs': 1000 | 'windowMs': 1, 'n': 1 | test, 'all', step 2, with, step 2: the field 'n' is unknown here",
        "'op': 'slice' | 'op': 'stateSnapshots' | test, 'all', step 4: stateSnapshots must come right after mapWithState",
        "'toMs': 1500} | 'toMs': 1500}, {'op': 'glom'} | test, 'all', step 4: slice must be the last step",
        "'op': 'window', 'windowMs': 1000 | 'op': 'slice', 'fromMs': 0, 'toMs': 0 | test, 'all', step 2, with: slice must be the last step of the case",
        "'timeMs': 500, | '' | test, 'all', expected 1: 'timeMs' is missing",
        "{'bag': [2, 1]} | {'bag': 1} | test, 'all', expected 1: {bag=1} is no value: an object must be {\"bag\":[..]}",
        "'phase': 'run' | 'phase': 'late' | test, 'all', expectedError: there is no phase 'late': use build, start or run",
        "'message' | 'massage' | test, 'all', expectedError: the field 'massage' is unknown here",
      })
  void what_is_not_understood_is_refused_with_its_place(
      String right, String wrong, String message) {
    assertThat(WHOLE).contains(right);
    assertThatThrownBy(() -> Cases.of(WHOLE.replace(right, wrong.equals("''") ? "" : wrong)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void step_and_function_that_are_not_there_are_refused_with_those_that_are() {
    assertThatThrownBy(() -> Cases.of(WHOLE.replace("'join'", "'joint'")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test, 'all', step 2: there is no step 'joint': use one of [")
        .hasMessageContaining("rightOuterJoin, stateSnapshots, transform");
    assertThatThrownBy(() -> Cases.of(WHOLE.replace("'runningSum'", "'sum'")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "test, 'all', step 3: there is no function 'sum' for updateStateByKey: use one of [");
  }

  @Test
  void outputs_that_do_not_ascend_are_refused() {
    assertThatThrownBy(
            () ->
                Cases.of(
                    "[1]",
                    "",
                    "'expected': [{'timeMs': 2, 'values': []}, {'timeMs': 2, 'values': []}]"))
        .hasMessage("test, 'tiny', expected 2: 2 ms is not after the output before");
  }

  @Test
  void pipeline_without_an_input_is_refused() {
    assertThatThrownBy(() -> Cases.of(WHOLE.replace("[{'from': 'b'}, {", "[{")))
        .hasMessage("test, 'all', step 2, with, step 1: 'from' is missing");
    assertThatThrownBy(() -> PipelineReader.read("test", List.of()))
        .hasMessage("test: the first step must be {\"from\": input}");
  }

  @Test
  void pipelines_of_a_union_are_read_each() {
    String steps = "{'op': 'unionAll', 'withAll': [[{'from': 'a'}], [{'from': 'b'}]]}";

    assertThatThrownBy(() -> Cases.of("[1]", steps, Cases.expecting("")))
        .hasMessage("test, 'tiny': there is no input 'b': there are [a]");
    assertThatThrownBy(
            () -> Cases.of("[1]", steps.replace("[{'from': 'b'}]", "7"), Cases.expecting("")))
        .hasMessage("test, 'tiny', step 2: 'withAll' must hold lists of steps, not 7");
    assertThatThrownBy(
            () -> Cases.of("[1]", steps.replace("{'from': 'b'}", "{}"), Cases.expecting("")))
        .hasMessage("test, 'tiny', step 2, withAll 2, step 1: 'from' is missing");
  }

  @Test
  void case_that_is_no_object_is_refused() {
    assertThatThrownBy(() -> CaseReader.read("here", List.of()))
        .hasMessage("here: an object is expected, not []");
  }
}
