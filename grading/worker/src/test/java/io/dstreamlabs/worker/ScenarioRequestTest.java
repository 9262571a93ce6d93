package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioRequestTest {

  @Test
  void run_of_a_scenario_is_in_order() {
    ScenarioRun run = run(Window.class.getName());

    assertThat(ScenarioRequest.read(run.toPlain())).isEqualTo(run);
  }

  @Test
  void class_elsewhere_is_no_scenario() {
    refuses(
        "java.lang.Runtime",
        "scenario is java.lang.Runtime, but must be below io.dstreamlabs.scenarios.");
  }

  @Test
  void scenario_must_be_there() {
    refuses(
        "io.dstreamlabs.scenarios.Missing",
        "scenario is io.dstreamlabs.scenarios.Missing, but there is no such class");
  }

  @Test
  void data_that_is_no_run_is_refused() {
    assertThatThrownBy(() -> ScenarioRequest.read("nonsense"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(String scenario, String message) {
    assertThatThrownBy(() -> ScenarioRequest.read(run(scenario).toPlain()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static ScenarioRun run(String scenario) {
    return new ScenarioRun(scenario, Parameters.none(), 1000, 1, Map.of());
  }
}
