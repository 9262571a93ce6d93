package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOutTest {
  private static final TestResult WRONG_SECOND =
      Example.ended(Example.SECOND, Verdict.WRONG_ANSWER, "", "");
  private static final TestResult WRONG_THIRD =
      Example.ended(Example.THIRD, Verdict.WRONG_ANSWER, "", "");

  @Test
  void tests_are_numbered_within_their_exercise() {
    assertThat(of(Example.FIRST, Example.SECOND, Example.THIRD).exercises())
        .flatExtracting(ExerciseHandOut::tests)
        .extracting(TestHandOut::number)
        .containsExactly("5.1.1", "5.1.2", "5.2.1");
  }

  @Test
  void an_exercise_that_fails_with_one_that_it_uses_says_so() {
    List<ExerciseHandOut> exercises = of(Example.FIRST, WRONG_SECOND, WRONG_THIRD).exercises();
    assertThat(exercises.get(0).together()).isEmpty();
    assertThat(exercises.get(1).together()).isEqualTo("fails together with 5.1: mend that first");
  }

  @Test
  void an_exercise_that_fails_alone_or_passes_does_not() {
    assertThat(of(Example.FIRST, Example.SECOND, WRONG_THIRD).exercises())
        .extracting(ExerciseHandOut::together)
        .containsExactly("", "");
    assertThat(of(Example.FIRST, WRONG_SECOND, Example.THIRD).exercises())
        .extracting(ExerciseHandOut::together)
        .containsExactly("", "");
  }

  @Test
  void an_exercise_that_could_not_be_judged_is_nothing_to_mend() {
    TestResult error = Example.ended(Example.SECOND, Verdict.GRADER_ERROR, "", "");
    assertThat(of(Example.FIRST, error, WRONG_THIRD).exercises().get(1).together()).isEmpty();
  }

  @Test
  void two_exercises_to_mend_are_both_named() {
    ExerciseHandOut exercise =
        new ExerciseHandOut("5.4", "", 0, 1, List.of(), List.of("5.1", "5.3"));
    assertThat(exercise.together()).isEqualTo("fails together with 5.1 and 5.3: mend those first");
  }

  @Test
  void the_worst_test_marks_the_exercise() {
    TestResult todo = Example.ended(Example.FIRST, Verdict.NOT_IMPLEMENTED, "", "");
    assertThat(of(todo, Example.SECOND).exercises().get(0).mark()).isEqualTo(Mark.TODO);
    assertThat(of(todo, WRONG_SECOND).exercises().get(0).mark()).isEqualTo(Mark.FAIL);
    assertThat(of(Example.FIRST, Example.SECOND).exercises().get(0).mark()).isEqualTo(Mark.PASS);
    TestResult error = Example.ended(Example.FIRST, Verdict.GRADER_ERROR, "", "");
    assertThat(of(error, WRONG_SECOND).exercises().get(0).mark()).isEqualTo(Mark.NOT_JUDGED);
  }

  @Test
  void points_and_tests_are_added_up() {
    HandOut handOut = of(Example.FIRST, WRONG_SECOND, Example.THIRD);
    assertThat(handOut.exercises())
        .extracting(exercise -> exercise.points() + " of " + exercise.maxPoints())
        .containsExactly("3 of 5", "4 of 4");
    assertThat(handOut.exercises())
        .extracting(ExerciseHandOut::share)
        .containsExactly("some", "full");
    assertThat(handOut.testsPassed()).isEqualTo(2);
    assertThat(handOut.testsTotal()).isEqualTo(3);
    assertThat(handOut.score()).isEqualTo(7);
  }

  @Test
  void where_an_exception_was_thrown_is_one_line() {
    assertThat(thrown("java.lang.Error", "Window.java:12"))
        .isEqualTo("java.lang.Error at Window.java:12");
    assertThat(thrown("java.lang.Error", "")).isEqualTo("java.lang.Error");
    assertThat(thrown("", "Window.java:12")).isEqualTo("Window.java:12");
  }

  private static String thrown(String exceptionClass, String location) {
    TestResult test =
        Example.thrown(Example.FIRST, Verdict.EXCEPTION, "", exceptionClass, location, "", "");
    return of(test).exercises().get(0).tests().get(0).thrown();
  }

  private static HandOut of(TestResult... tests) {
    SubmissionResult anna = Example.graded("anna", tests);
    return HandOut.of(Example.report(anna), anna);
  }
}
