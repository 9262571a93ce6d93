package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions with a state; null is none, and for what is emitted nothing. */
class StateFunctionsTest {
  private static final long TIME_MS = 3000;

  @ParameterizedTest(name = "{0} of {1} over {2} is {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "runningSum | [1, 2] | null | 3",
        "runningSum | [] | 3 | 3",
        "runningCount | [5, 5] | 1 | 3",
        "dropWhenZero | [1, -4] | 3 | null",
        "dropWhenZero | [1] | 3 | 4",
        "maxSoFar | [1, 5] | 3 | 5",
        "maxSoFar | [1] | 3 | 3",
        "maxSoFar | [-1] | null | -1",
        "batchesSeen | [] | 1 | 2",
        "batchesSeen | [7, 7] | null | 1",
        "dropOnEmpty | [] | 4 | null",
        "dropOnEmpty | [1] | 4 | 5",
        "lastBatchSum | [] | 4 | 4",
        "lastBatchSum | [1, 2] | 4 | 3",
        "timeSum | [1] | 1000 | 4000",
        "timeSum | [] | 1000 | 1000",
        "expireAfter2Idle | [2] | null | [2, 0]",
        "expireAfter2Idle | [] | [2, 0] | [2, 1]",
        "expireAfter2Idle | [1, -1] | [2, 1] | null",
        "expireAfter2Idle | [3] | [2, 1] | [5, 0]",
      })
  void update(String name, String values, String state, String next) {
    assertThat(
            Canonical.of(
                StateUpdate.ALL
                    .named(name)
                    .call(TIME_MS, Canonical.records((List<?>) canonical(values)), maybe(state))))
        .isEqualTo(canonical(next));
  }

  @ParameterizedTest(name = "{0} of {1} over {2} emits {3} and leaves {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "runningSum | 2 | 3 | ['k', 5] | 5",
        "emitSum | 2 | null | 2 | 2",
        "noEmit | 2 | 3 | null | 5",
        "doubleKey | 2 | 3 | 'kk' | 5",
        "toggle | 2 | null | null | 2",
        "toggle | 2 | 7 | 'k' | null",
        "timeoutKeys | 2 | null | null | 1",
        "dropWhenZero | -3 | 3 | ['k', 0] | null",
        "dropWhenZero | 0 | null | ['k', 0] | null",
        "dropWhenZero | 1 | 3 | ['k', 4] | 4",
        "firstWins | 2 | null | ['k', 2] | 2",
        "firstWins | 2 | 3 | ['k', 3] | 3",
        "timeStamp | 2 | 3 | ['k', [5, 3000]] | 5",
      })
  void map_of_a_record(String name, String value, String state, String emitted, String left) {
    GivenState key = GivenState.of(maybe(state));

    assertThat(Canonical.of(StateMapping.ALL.named(name).call(TIME_MS, "k", maybe(value), key)))
        .isEqualTo(canonical(emitted));
    assertThat(Canonical.of(key.left())).isEqualTo(canonical(left));
  }

  @ParameterizedTest(name = "{0} emits {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "runningSum | ['k', 'timeout']",
        "emitSum | null",
        "noEmit | null",
        "doubleKey | null",
        "toggle | null",
        "timeoutKeys | 'k'",
        "dropWhenZero | ['k', 'timeout']",
        "firstWins | ['k', 'timeout']",
        "timeStamp | ['k', ['timeout', 3000]]",
      })
  void map_of_a_key_that_was_idle_too_long(String name, String emitted) {
    assertThat(
            Canonical.of(
                StateMapping.ALL
                    .named(name)
                    .call(TIME_MS, "k", Maybe.absent(), GivenState.timingOut(3L))))
        .isEqualTo(canonical(emitted));
  }

  @Test
  void every_function_with_a_state_is_there() {
    assertThat(StateUpdate.ALL.functions()).hasSize(9);
    assertThat(StateMapping.ALL.functions()).hasSize(9);
  }

  private static Maybe<Object> maybe(String json) {
    Object canonical = canonical(json);
    return canonical == null ? Maybe.absent() : Maybe.of(Canonical.record(canonical));
  }

  private static Object canonical(String json) {
    return Canonical.ofJson(Cases.json(json));
  }
}
