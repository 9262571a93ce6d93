package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
  @Test
  void batches_are_of_one_second_unless_said() {
    assertThat(Trial.of(Window.class).over("a | b").batchIntervalMs()).isEqualTo(1000);
    assertThat(Trial.of(Window.class, 250).over("a | b").batchIntervalMs()).isEqualTo(250);
  }

  @Test
  void durations_count_in_batches_and_a_run_goes_on_for_as_long() {
    assertThat(Trial.of(Window.class, 500, 3, 2).over("a | b"))
        .isEqualTo(
            new ScenarioRun(
                Window.class.getName(),
                Parameters.none()
                    .with("length", Duration.ofMillis(1500))
                    .with("slide", Duration.ofMillis(1000)),
                500,
                2 + 5,
                Map.of("in", Batches.of("a | b").list())));
  }

  @Test
  void a_run_is_as_long_as_its_longest_stream() {
    ScenarioRun run = Trial.of(Window.class).over(Batches.of("a"), Batches.of("x | . | y"));
    assertThat(run.batches()).isEqualTo(3);
    assertThat(run.inputs())
        .isEqualTo(Map.of("in", Batches.of("a").list(), "also", Batches.of("x | . | y").list()));
  }

  @Test
  void parameters_are_added_one_by_one() {
    Trial trial =
        Trial.of(Window.class)
            .everyNth(2)
            .reducing("max")
            .given("least", 7)
            .given("streams", "in also");
    assertThat(trial.parameters())
        .isEqualTo(
            Parameters.none()
                .with("every", 2)
                .with("function", "max")
                .with("least", 7)
                .with("streams", "in also"));
    assertThat(trial.over("a | b").batches()).isEqualTo(2);
  }
}
