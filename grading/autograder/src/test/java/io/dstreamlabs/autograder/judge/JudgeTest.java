package io.dstreamlabs.autograder.judge;

import static io.dstreamlabs.autograder.judge.FixtureLab.BATCHES;
import static io.dstreamlabs.autograder.judge.FixtureLab.TOTALS;
import static io.dstreamlabs.autograder.judge.FixtureLab.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.HiddenTestInfo;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.hidden.WrongAnswer;
import io.dstreamlabs.replay.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
  private static final Picture PICTURE = Picture.inWords("a picture");
  private final Judge judge = new Judge(FixtureLab.in(Path.of("none")), 1);
  private final ScriptedSubject subject = new ScriptedSubject();

  private TestResult resultOf(String id) {
    return judge.judge(subject).stream()
        .filter(result -> result.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tests_are_in_the_order_of_the_exercises_and_then_of_their_names() {
    assertThat(judge.tests())
        .containsExactly(
            new HiddenTestInfo(BATCHES, "9.1", "batches are kept", "Batches are kept.", 3),
            new HiddenTestInfo(WINDOWS, "9.1", "windows slide", "Windows slide.", 2),
            new HiddenTestInfo(TOTALS, "9.2", "totals", "Totals are right.", 5));
  }

  @Test
  void tests_of_deeper_packages_are_other_labs() {
    assertThat(judge.tests()).noneMatch(test -> test.id().startsWith("NeverAsked"));
  }

  @Test
  void a_right_answer_earns_the_points_and_shows_what_it_used() {
    assertThat(judge.judge(subject))
        .containsExactly(
            right("9.1", BATCHES, "batches are kept", 3, "Batches are kept."),
            right("9.1", WINDOWS, "windows slide", 2, "Windows slide."),
            right("9.2", TOTALS, "totals", 5, "Totals are right."));
  }

  private static TestResult right(
      String exercise, String id, String displayName, int points, String rule) {
    return new TestResult(
        exercise,
        id,
        displayName,
        points,
        points,
        Verdict.OK,
        rule,
        "",
        "",
        "",
        Picture.none(),
        12,
        34,
        "");
  }

  @Test
  void a_wrong_answer_shows_its_cause_and_its_picture_and_earns_nothing() {
    subject.throwing(WINDOWS, WrongAnswer.of("rule", "off by one batch", PICTURE));
    assertThat(resultOf(WINDOWS))
        .isEqualTo(
            new TestResult(
                "9.1",
                WINDOWS,
                "windows slide",
                0,
                2,
                Verdict.WRONG_ANSWER,
                "Windows slide.",
                "off by one batch",
                "",
                "",
                PICTURE,
                12,
                34,
                ""));
  }

  @Test
  void two_answers_to_one_question_are_nondeterministic() {
    subject.throwing(WINDOWS, WrongAnswer.changing("rule", "it changes", PICTURE));
    TestResult result = resultOf(WINDOWS);
    assertThat(result.verdict()).isEqualTo(Verdict.NONDETERMINISTIC);
    assertThat(result.cause()).isEqualTo("it changes");
    assertThat(result.points()).isZero();
  }

  @Test
  void an_exception_is_shown_by_class_and_place_and_its_message_is_the_instructors() {
    subject.throwing(
        WINDOWS,
        new SubjectFailure(
            Verdict.EXCEPTION, "java.lang.ArithmeticException", "/ by zero", "Windows.java:7", ""));
    TestResult result = resultOf(WINDOWS);
    assertThat(result.verdict()).isEqualTo(Verdict.EXCEPTION);
    assertThat(result.exceptionClass()).isEqualTo("java.lang.ArithmeticException");
    assertThat(result.location()).isEqualTo("Windows.java:7");
    assertThat(result.cause()).isEqualTo("an exception left your code");
    assertThat(result.note()).isEqualTo("/ by zero");
  }

  @Test
  void a_stub_says_which_exercise_is_still_to_do() {
    subject.throwing(
        WINDOWS, new SubjectFailure(Verdict.NOT_IMPLEMENTED, "", "", "Windows.java:7", "9.1"));
    TestResult result = resultOf(WINDOWS);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_IMPLEMENTED);
    assertThat(result.cause()).isEqualTo("exercise 9.1 is still to do");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TIMEOUT",
        "MEMORY_LIMIT",
        "STACK_OVERFLOW",
        "OUTPUT_LIMIT",
        "EXITED",
        "CRASHED",
        "PROTOCOL_VIOLATION"
      })
  void one_failed_test_costs_that_test_alone(Verdict verdict) {
    subject.throwing(BATCHES, SubjectFailure.of(verdict, "detail"));
    List<TestResult> results = judge.judge(subject);
    assertThat(results)
        .extracting(TestResult::verdict)
        .containsExactly(verdict, Verdict.OK, Verdict.OK);
    assertThat(results).extracting(TestResult::points).containsExactly(0, 2, 5);
    assertThat(results.get(0).cause()).isEqualTo(Reasons.of(verdict, "")).isNotEmpty();
    assertThat(results.get(0).note()).isEqualTo("detail");
  }

  @Test
  void whatever_else_a_test_throws_is_the_graders_error() {
    subject.throwing(WINDOWS, new IllegalStateException("no worker"));
    TestResult result = resultOf(WINDOWS);
    assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
    assertThat(result.cause())
        .isEqualTo("not judged: the grader failed, and your course has been told");
    assertThat(result.note())
        .startsWith("java.lang.IllegalStateException: no worker at ")
        .contains("JudgeTest");
  }

  @Test
  void an_assertion_of_the_test_itself_is_the_graders_error() {
    subject.throwing(WINDOWS, new AssertionError("expected 3"));
    assertThat(resultOf(WINDOWS).verdict()).isEqualTo(Verdict.GRADER_ERROR);
  }

  @Test
  void a_meter_that_cannot_begin_is_the_graders_error_even_if_the_answer_was_right() {
    subject.throwing("begin " + WINDOWS, new IllegalStateException("no clock"));
    TestResult result = resultOf(WINDOWS);
    assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
    assertThat(result.points()).isZero();
    assertThat(result.note())
        .isEqualTo("beginTest failed: java.lang.IllegalStateException: no clock");
  }

  @Test
  void of_two_faults_of_a_meter_the_first_is_told() {
    subject.throwing("begin " + WINDOWS, new IllegalStateException("no clock"));
    subject.throwing("end " + WINDOWS, new IllegalStateException("nothing was begun"));
    assertThat(resultOf(WINDOWS).note())
        .isEqualTo("beginTest failed: java.lang.IllegalStateException: no clock");
  }

  @Test
  void a_meter_that_cannot_end_is_the_graders_error_of_that_test_alone() {
    subject.throwing("end " + BATCHES, new IllegalStateException("no clock"));
    List<TestResult> results = judge.judge(subject);
    assertThat(results)
        .extracting(TestResult::verdict)
        .containsExactly(Verdict.GRADER_ERROR, Verdict.OK, Verdict.OK);
    assertThat(results.get(0).note())
        .isEqualTo("endTest failed: java.lang.IllegalStateException: no clock");
    assertThat(results.get(0).cpuMillis()).isZero();
  }

  @Test
  void a_test_that_did_not_run_is_the_graders_error() {
    Judge broken =
        new Judge(
            FixtureLab.with(Path.of("none"), "io.dstreamlabs.autograder.judge.fixture.broken"), 1);
    assertThat(broken.judge(subject))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.id()).isEqualTo("NeverAsked.never");
              assertThat(result.verdict()).isEqualTo(Verdict.GRADER_ERROR);
              assertThat(result.note()).isEqualTo("the test did not run");
            });
  }

  @Test
  void only_the_wanted_tests_run() {
    List<TestResult> results = judge.judge(subject, Predicate.isEqual(WINDOWS));
    assertThat(results).extracting(TestResult::id).containsExactly(WINDOWS);
    assertThat(subject.log())
        .containsExactly("begin " + WINDOWS, "observe " + WINDOWS, "end " + WINDOWS);
  }

  /** Those of lab05 say their order; they are of no exercise of this lab. */
  @Test
  void tests_of_one_exercise_are_in_the_order_in_which_they_run() {
    Judge ofLab05 = new Judge(FixtureLab.with(Path.of("none"), "io.dstreamlabs.hidden.lab05"), 1);
    assertThat(ofLab05.tests().stream().map(HiddenTestInfo::id))
        .filteredOn(id -> id.startsWith("GroupBy"))
        .containsExactly(
            "GroupByKeyAndWindowTest.the_values_of_each_key_come_together",
            "GroupByKeyAndWindowTest.equal_values_are_all_kept",
            "GroupByKeyAndWindowTest.a_key_that_left_the_window_is_not_listed",
            "GroupByKeyAndWindowTest.batches_without_rdd_are_left_out",
            "GroupByKeyAndWindowTest.it_slides",
            "GroupByKeyAndWindowTest.values_may_be_gone_through_again",
            "GroupByKeyAndWindowTest.any_grouping_over_any_batches");
  }

  @Test
  void every_test_is_begun_asked_and_ended_class_by_class_in_one_order() {
    judge.judge(subject);
    assertThat(subject.log())
        .containsExactly(
            "begin " + TOTALS,
            "observe " + TOTALS,
            "end " + TOTALS,
            "begin " + BATCHES,
            "observe " + BATCHES,
            "end " + BATCHES,
            "begin " + WINDOWS,
            "observe " + WINDOWS,
            "end " + WINDOWS);
  }
}
