package io.dstreamlabs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioRunTest {
  private static final ScenarioRun RUN =
      new ScenarioRun(
          Echo.class.getName(),
          Parameters.none().with("length", Duration.ofSeconds(2)),
          500,
          4,
          Map.of(
              "in",
              List.of(Maybe.of(List.of("a", 1L)), Maybe.absent(), Maybe.of(List.of())),
              "also",
              List.of(Maybe.of(List.of(Pair.of("k", 2L))))));

  /** The input as it comes. */
  public static final class Echo implements Scenario {
    @Override
    public io.dstreamlabs.kernel.stream.DStream<?> build(
        io.dstreamlabs.replay.Sources sources, Parameters parameters) {
      return sources.stream("in");
    }
  }

  /** No constructor without arguments. */
  public record Picky(String name) implements Scenario {
    @Override
    public io.dstreamlabs.kernel.stream.DStream<?> build(
        io.dstreamlabs.replay.Sources sources, Parameters parameters) {
      return sources.stream(name);
    }
  }

  @Test
  void a_run_builds_the_scenario_and_replays_its_batches_from_zero() {
    assertThat(RUN.run(Operators.none()))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(500, List.of("a", 1L)),
                    new Timeline.Entry(1500, List.of()),
                    new Timeline.Entry(2000, List.of()))));
  }

  @Test
  void a_missing_plug_is_a_refusal() {
    ScenarioRun window =
        new ScenarioRun(
            Window.class.getName(),
            RUN.parameters().with("slide", Duration.ofSeconds(1)),
            1000,
            1,
            RUN.inputs());
    assertThat(window.run(Operators.none()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.exceptionClass()).isEqualTo("java.lang.IllegalStateException"));
  }

  @Test
  void plain_data_goes_through_a_codec_and_back() {
    PlainCodec codec = new PlainCodec();
    assertThat(ScenarioRun.fromPlain(codec.decode(codec.encode(RUN.toPlain())))).isEqualTo(RUN);
  }

  @Test
  void a_run_keeps_copies_of_its_batches() {
    List<Object> records = new ArrayList<>(List.of("a"));
    ScenarioRun run =
        new ScenarioRun(
            Echo.class.getName(),
            Parameters.none(),
            1000,
            1,
            Map.of("in", List.of(Maybe.of(records))));
    records.add("b");
    assertThat(run.inputs().get("in")).containsExactly(Maybe.of(List.of("a")));
  }

  @Test
  void records_are_not_null() {
    List<Object> records = Arrays.asList("a", null);
    assertThatThrownBy(
            () ->
                new ScenarioRun(
                    Echo.class.getName(),
                    Parameters.none(),
                    1000,
                    1,
                    Map.of("in", List.of(Maybe.of(records)))))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("inputs.in must be batches of records, but is nothing: null");
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of(
            "batches", 0L, "batches must be a whole number from 1 to 100000, but is Long: 0"),
        Arguments.of(
            "batches",
            100_001L,
            "batches must be a whole number from 1 to 100000, but is Long: 100001"),
        Arguments.of(
            "batchIntervalMs",
            "soon",
            "batchIntervalMs must be a whole number from 1 to 1000000000, but is String: soon"),
        Arguments.of("scenario", 7L, "scenario must be a text, but is Long: 7"),
        Arguments.of("inputs", List.of(), "inputs must be a map, but is ListN: []"),
        Arguments.of("inputs", Map.of("in", "abc"), "inputs.in must be a list, but is String: abc"),
        Arguments.of(
            "inputs",
            Map.of("in", List.of("a")),
            "inputs.in must be a list of batches that are there or absent, but is String: a"),
        Arguments.of(
            "inputs",
            Map.of("in", List.of(Maybe.of("x".repeat(50)))),
            "inputs.in must be a list, but is String: " + "x".repeat(40) + "..."));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("nonsense")
  void plain_data_that_is_no_run_is_refused_by_name(String part, Object value, String message) {
    Map<String, Object> plain = new TreeMap<>(RUN.toPlain());
    plain.put(part, value);
    assertThatThrownBy(() -> ScenarioRun.fromPlain(plain))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of("java.lang.String", "scenarios are below io.dstreamlabs.scenarios."),
        Arguments.of("io.dstreamlabs.scenarios.lab05.Nothing", "there is no such class"),
        Arguments.of("io.dstreamlabs.scenarios.Parameters", "it does not implement Scenario"),
        Arguments.of(Picky.class.getName(), "it needs a public constructor without arguments"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("strangers")
  void only_scenarios_of_this_module_are_found(String name, String why) {
    ScenarioRun run = new ScenarioRun(name, Parameters.none(), 1000, 1, Map.of());
    assertThatThrownBy(() -> run.run(Operators.none()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("no scenario is called " + name + ": " + why);
  }
}
