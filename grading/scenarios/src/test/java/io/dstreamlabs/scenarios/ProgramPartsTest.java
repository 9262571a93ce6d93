package io.dstreamlabs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs of several labs are made of. */
class ProgramPartsTest {

  /** The input at the pace that is asked for. */
  public static final class Paced implements Scenario {
    @Override
    public DStream<?> build(Sources sources, Parameters parameters) {
      return EveryNth.of(sources, "in", parameters);
    }
  }

  private static Timeline paced(Parameters parameters) {
    List<Maybe<List<Object>>> batches =
        List.of(
            Maybe.of(List.of("a")),
            Maybe.of(List.of("b")),
            Maybe.of(List.of("c")),
            Maybe.absent(),
            Maybe.of(List.of("e")),
            Maybe.of(List.of("f")));
    return (Timeline)
        new ScenarioRun(Paced.class.getName(), parameters, 500, 6, Map.of("in", batches))
            .run(Operators.none());
  }

  @Test
  void every_nth_rdd_is_the_parents_and_the_others_are_left_out() {
    assertThat(paced(Parameters.none().with("every", 2)))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(1000, List.of("b")),
                    new Timeline.Entry(3000, List.of("f")))));
  }

  @Test
  void unless_asked_for_nothing_is_left_out() {
    assertThat(paced(Parameters.none()).entries()).hasSize(5);
  }

  @ParameterizedTest(name = "{0} of 12 and 10 is {1}")
  @CsvSource({"sum, 22", "max, 12", "min, 10", "xor, 6"})
  void reductions_are_found_by_their_names(String name, long result) throws Exception {
    assertThat(Reductions.named(name).call(12L, 10L)).isEqualTo(result);
  }

  @Test
  void an_unknown_reduction_is_not_found() {
    assertThatThrownBy(() -> Reductions.named("product"))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("no reduction is called product");
  }

  @Test
  void however_calls_are_nested_n_records_leave_a_trace_of_n_minus_1_calls() {
    Pair<Long, List<String>> left =
        Trace.combine(Trace.combine(Trace.of("c"), Trace.of("a")), Trace.of("b"));
    Pair<Long, List<String>> right =
        Trace.combine(Trace.of("b"), Trace.combine(Trace.of("a"), Trace.of("c")));
    assertThat(left).isEqualTo(right).isEqualTo(Pair.of(2L, List.of("a", "b", "c")));
    assertThat(Trace.of("a")).isEqualTo(Pair.of(0L, List.of("a")));
  }
}
