package io.dstreamlabs.autograder.extra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class NeedsTest {
  private static final Optional<String> MISSING = Optional.of("it is not installed");

  @Test
  void test_runs_where_its_extra_is() {
    ConditionEvaluationResult decision = decide(Optional.empty(), Map.of("CI", "true"));

    assertThat(decision.isDisabled()).isFalse();
    assertThat(decision.getReason()).contains("bubblewrap is there");
  }

  @Test
  void test_without_its_extra_says_what_it_needs_and_why() {
    ConditionEvaluationResult decision = decide(MISSING, Map.of());

    assertThat(decision.isDisabled()).isTrue();
    assertThat(decision.getReason()).contains("NOT RUN: needs bubblewrap ==> it is not installed");
  }

  @Test
  void test_without_its_extra_fails_in_ci() {
    assertThatThrownBy(() -> decide(MISSING, Map.of("CI", "true")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("NOT RUN: needs bubblewrap, and CI is true: it is not installed");
  }

  @Test
  void ci_that_is_not_true_is_no_ci() {
    assertThat(decide(MISSING, Map.of("CI", "false")).isDisabled()).isTrue();
  }

  @Test
  void closing_summary_names_each_test_that_was_not_run() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    NotRunSummary summary =
        new NotRunSummary(new PrintStream(printed, true, StandardCharsets.UTF_8));

    summary.executionSkipped(test("SandboxTest"), "NOT RUN: needs bubblewrap");
    summary.executionSkipped(test("PoolTest"), "NOT RUN: needs bubblewrap");
    summary.executionSkipped(test("OtherTest"), "for another reason");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    summary.testPlanExecutionFinished(emptyPlan());

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("NOT RUN: needs bubblewrap (SandboxTest, PoolTest)");
  }

  private static ConditionEvaluationResult decide(
      Optional<String> missing, Map<String, String> environment) {
    return NeedsCondition.decide(Extra.BUBBLEWRAP, extra -> missing, environment::get);
  }

  private static TestIdentifier test(String name) {
    return TestIdentifier.from(
        new AbstractTestDescriptor(UniqueId.forEngine("e").append("class", name), name) {
          @Override
          public Type getType() {
            return Type.CONTAINER;
          }
        });
  }

  private static TestPlan emptyPlan() {
    return LauncherFactory.create().discover(LauncherDiscoveryRequestBuilder.request().build());
  }
}
