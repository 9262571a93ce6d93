package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.NotImplementedYet;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What becomes of a test in a stub check, in a lab and elsewhere. */
class StubCheckTest {

  static class Fixture {
    @Test
    void green() {}

    @Test
    void todo() {
      throw NotImplementedYet.exercise("9.1", "try");
    }

    @Test
    void wrong() {
      throw new AssertionError("wrong answer");
    }

    @Test
    void wrapped() {
      throw new IllegalStateException("failed", NotImplementedYet.exercise("9.1", "try"));
    }
  }

  static class Templates {
    @ParameterizedTest
    @ValueSource(strings = "x")
    void parameterized(String value) {
      assertThat(value).isEqualTo("x");
    }

    @RepeatedTest(1)
    void repeated() {
      throw NotImplementedYet.exercise("9.1", "try");
    }
  }

  @Test
  void on_the_stub_only_a_test_that_is_todo_passes() {
    Map<String, TestExecutionResult> results =
        LabLauncher.run("lab99-test", "todo", Fixture.class).results();

    assertThat(results.get("todo").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(message(results.get("green")))
        .isEqualTo("on the stub this test must be TODO, and it passed");
    assertThat(message(results.get("wrong")))
        .isEqualTo(
            "on the stub this test must be TODO, and it ended in java.lang.AssertionError: wrong answer");
  }

  @Test
  void on_the_stub_an_exception_around_a_todo_is_not_enough() {
    Map<String, TestExecutionResult> results =
        LabLauncher.run("lab99-test", "todo", Fixture.class).results();

    assertThat(message(results.get("wrapped")))
        .isEqualTo(
            "on the stub this test must be TODO, and it ended in java.lang.IllegalStateException: failed");
  }

  @Test
  void on_the_stub_tests_with_parameters_and_repeated_ones_are_checked_too() {
    var run = LabLauncher.run("lab99-test", "todo", Templates.class);

    assertThat(run.results().values())
        .extracting(TestExecutionResult::getStatus)
        .containsExactlyInAnyOrder(Status.FAILED, Status.SUCCESSFUL);
  }

  @Test
  void in_a_lab_a_test_fails_with_one_word_and_keeps_what_was_thrown() {
    Map<String, TestExecutionResult> results =
        LabLauncher.run("lab99-test", "pass", Fixture.class).results();

    assertThat(results.get("green").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(message(results.get("todo"))).isEqualTo("TODO");
    assertThat(message(results.get("wrapped"))).isEqualTo("TODO");
    assertThat(message(results.get("wrong"))).isEqualTo("FAIL");
    Throwable wrong = results.get("wrong").getThrowable().orElseThrow();
    assertThat(wrong.getStackTrace()).isEmpty();
    assertThat(wrong.getSuppressed()).hasSize(1);
    assertThat(wrong.getSuppressed()[0]).hasMessage("wrong answer");
  }

  @Test
  void in_a_lab_tests_with_parameters_fail_with_one_word_too() {
    var run = LabLauncher.run("lab99-test", "pass", Templates.class);

    assertThat(run.results().values())
        .filteredOn(result -> result.getStatus() == Status.FAILED)
        .singleElement()
        .satisfies(result -> assertThat(message(result)).isEqualTo("TODO"));
  }

  @Test
  void elsewhere_tests_end_as_they_end() {
    for (String expect : new String[] {"pass", "todo", ""}) {
      Map<String, TestExecutionResult> results =
          LabLauncher.run("", expect, Fixture.class).results();

      assertThat(results.get("green").getStatus()).isEqualTo(Status.SUCCESSFUL);
      assertThat(results.get("todo").getThrowable()).containsInstanceOf(NotImplementedYet.class);
      assertThat(message(results.get("wrong"))).isEqualTo("wrong answer");
    }
  }

  private static String message(TestExecutionResult result) {
    return result.getThrowable().orElseThrow().getMessage();
  }
}
