package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamTest {
  private static final HiddenTestInfo TEST =
      new HiddenTestInfo("T.t", "5.1", "t", "A window is as long as it is.", 2);
  private static final ScenarioRun HIDDEN = run("secret1 | secret2 | secret3");
  private static final ScenarioRun SIBLING = run("a | b | c");
  private static final Timeline RIGHT = Timelines.of("secret1 | secret1 secret2 | secret2 secret3");
  private static final Timeline WRONG = Timelines.of("secret1 | secret2 | secret3");
  private static final Timeline RIGHT_SIBLING = Timelines.of("a | a b | b c");
  private static final Oracle ORACLE = run -> run == HIDDEN ? RIGHT : RIGHT_SIBLING;
  private static final Oracle OF_A_LAB =
      new Oracle() {
        @Override
        public Timeline expected(ScenarioRun run) {
          return ORACLE.expected(run);
        }

        @Override
        public String sentence(Mistake mistake) {
          return mistake == Mistake.TOO_LITTLE ? "in the words of the lab" : mistake.sentence();
        }
      };

  private static ScenarioRun run(String drawing) {
    Parameters parameters =
        Parameters.none()
            .with("length", Duration.ofSeconds(2))
            .with("slide", Duration.ofMillis(1000));
    return new ScenarioRun(
        Window.class.getName(), parameters, 1000, 3, Map.of("in", Batches.of(drawing).list()));
  }

  /** Gives these answers, one after another. */
  private static Exam of(Observation... answers) {
    Deque<Observation> left = new ArrayDeque<>(List.of(answers));
    return new Exam(run -> left.removeFirst(), HiddenSeed.of(1, "T.t"), TEST);
  }

  private static WrongAnswer wrong(Exam exam) {
    return catchThrowableOfType(WrongAnswer.class, () -> exam.expect(ORACLE, HIDDEN, SIBLING));
  }

  @Test
  void a_right_answer_is_asked_for_once() {
    assertThatCode(() -> of(RIGHT).expect(ORACLE, HIDDEN, SIBLING)).doesNotThrowAnyException();
  }

  @Test
  void a_wrong_answer_names_the_rule_and_the_cause_and_draws_the_sibling() {
    WrongAnswer wrong = wrong(of(WRONG, WRONG, Timelines.of("a | b | c")));
    assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    assertThat(wrong.rule()).isEqualTo("A window is as long as it is.");
    assertThat(wrong.likelyCause())
        .isEqualTo("records missing: off by one batch, or is a batch left out?");
    assertThat(wrong.picture().text())
        .isEqualTo(
            """
            exercise 5.1  Window: length 2 s, slide 1 s; batches of 1 s
            batch time (s)  1  2    3
            in              a  b    c
            expected        a  a b  b c
            yours           a  b    c
                               ^
            at 2 s: records missing: off by one batch, or is a batch left out?
            """);
  }

  @Test
  void a_lab_says_the_cause_in_its_own_words() {
    Exam exam = of(WRONG, WRONG, Timelines.of("a | b | c"));
    WrongAnswer wrong =
        catchThrowableOfType(WrongAnswer.class, () -> exam.expect(OF_A_LAB, HIDDEN, SIBLING));
    assertThat(wrong.likelyCause()).isEqualTo("in the words of the lab");
    assertThat(wrong.picture().text()).endsWith("at 2 s: in the words of the lab\n");
  }

  @Test
  void an_rdd_between_two_batch_times_has_no_place_in_the_picture() {
    Timeline between =
        new Timeline(
            List.of(
                new Timeline.Entry(1000, List.of("a")),
                new Timeline.Entry(1500, List.of("a")),
                new Timeline.Entry(2000, List.of("a", "b")),
                new Timeline.Entry(3000, List.of("b", "c"))));
    assertThat(wrong(of(WRONG, WRONG, between)).picture().text())
        .isEqualTo(
            """
            exercise 5.1  Window: length 2 s, slide 1 s; batches of 1 s
            batch time (s)  1  2    3
            in              a  b    c
            expected        a  a b  b c
            yours           a  a b  b c
            """);
  }

  @Test
  void nothing_of_the_hidden_input_is_in_what_the_student_may_see() {
    WrongAnswer wrong = wrong(of(WRONG, WRONG, Timelines.of("a | secret2 | secret3")));
    assertThat(wrong.getMessage() + wrong.picture().text()).doesNotContain("secret").contains("?");
  }

  @Test
  void an_answer_that_changes_is_nondeterministic() {
    WrongAnswer wrong = wrong(of(WRONG, RIGHT, RIGHT_SIBLING));
    assertThat(wrong.verdict()).isEqualTo(Verdict.NONDETERMINISTIC);
  }

  @Test
  void where_the_sibling_is_right_the_picture_says_so() {
    assertThat(wrong(of(WRONG, WRONG, RIGHT_SIBLING)).picture().text())
        .endsWith("Your answer to this small input is right; the rule shows on other data.\n");
  }

  @Test
  void where_the_sibling_is_refused_the_picture_says_so_without_the_message() {
    Refused refused = new Refused("java.lang.IllegalStateException", "secret2");
    assertThat(wrong(of(WRONG, WRONG, refused)).picture().text())
        .endsWith("yours: refused when the stream was made\n")
        .doesNotContain("secret");
  }

  @Test
  void where_the_sibling_fails_the_picture_names_the_exception_and_the_line() {
    Deque<Observation> answers = new ArrayDeque<>(List.of(WRONG, WRONG));
    Subject subject =
        run -> {
          if (answers.isEmpty()) {
            throw new SubjectFailure(
                Verdict.EXCEPTION,
                "java.lang.ArithmeticException",
                "secret2",
                "Windows.java:9",
                "");
          }
          return answers.removeFirst();
        };
    Exam exam = new Exam(subject, HiddenSeed.of(1, "T.t"), TEST);
    assertThat(wrong(exam).picture().text())
        .endsWith("yours: EXCEPTION, java.lang.ArithmeticException at Windows.java:9\n")
        .doesNotContain("secret");
  }

  /** Answers hidden questions in turn and fails at the last one with {@code verdict}. */
  private static Exam failing(Verdict verdict, Observation ofSibling, Observation... ofHidden) {
    Deque<Observation> left = new ArrayDeque<>(List.of(ofHidden));
    Subject subject =
        run -> {
          if (run == SIBLING) {
            return ofSibling;
          }
          if (left.isEmpty()) {
            throw new SubjectFailure(verdict, "java.lang.Error", "secret2", "Windows.java:9", "");
          }
          return left.removeFirst();
        };
    return new Exam(subject, HiddenSeed.of(1, "T.t"), TEST);
  }

  private static SubjectFailure failure(Exam exam) {
    return catchThrowableOfType(SubjectFailure.class, () -> exam.expect(ORACLE, HIDDEN, SIBLING));
  }

  @Test
  void an_exception_is_drawn_on_the_sibling_and_stays_what_it_was() {
    SubjectFailure failure = failure(failing(Verdict.EXCEPTION, Timelines.of("a | b | c")));
    assertThat(failure.verdict()).isEqualTo(Verdict.EXCEPTION);
    assertThat(failure.exceptionClass()).isEqualTo("java.lang.Error");
    assertThat(failure.location()).isEqualTo("Windows.java:9");
    assertThat(failure).hasMessage("secret2");
    assertThat(failure.picture().text())
        .startsWith("exercise 5.1  Window: length 2 s, slide 1 s; batches of 1 s\n")
        .contains("expected        a  a b  b c\nyours           a  b    c\n")
        .doesNotContain("secret");
  }

  @Test
  void an_exception_when_asked_again_is_drawn_too() {
    assertThat(failure(failing(Verdict.EXCEPTION, RIGHT_SIBLING, WRONG)).picture().text())
        .endsWith("Your answer to this small input is right; the rule shows on other data.\n");
    assertThatThrownBy(
            () ->
                failing(Verdict.EXCEPTION, RIGHT_SIBLING, RIGHT)
                    .expectTheSame(2, ORACLE, HIDDEN, SIBLING))
        .isInstanceOfSatisfying(
            SubjectFailure.class,
            failure -> assertThat(failure.picture()).isNotEqualTo(Picture.none()));
  }

  @Test
  void after_any_other_failure_nothing_more_is_asked() {
    for (Verdict verdict : List.of(Verdict.TIMEOUT, Verdict.CRASHED, Verdict.NOT_IMPLEMENTED)) {
      SubjectFailure failure = failure(failing(verdict, RIGHT_SIBLING));
      assertThat(failure.picture()).as("%s", verdict).isEqualTo(Picture.none());
    }
  }

  @Test
  void asked_again_the_answer_must_be_the_same() {
    assertThatThrownBy(
            () -> of(RIGHT, WRONG, RIGHT_SIBLING).expectTheSame(2, ORACLE, HIDDEN, SIBLING))
        .isInstanceOfSatisfying(
            WrongAnswer.class,
            wrong -> assertThat(wrong.verdict()).isEqualTo(Verdict.NONDETERMINISTIC));
    assertThatCode(() -> of(RIGHT, RIGHT, RIGHT).expectTheSame(2, ORACLE, HIDDEN, SIBLING))
        .doesNotThrowAnyException();
  }

  @Test
  void what_must_be_refused_and_is_accepted_is_wrong() {
    RefusalExample example = new RefusalExample("window(0 ms, 1000 ms)", Duration.ZERO, List.of());
    assertThatThrownBy(() -> of(RIGHT).expectRefusal(HIDDEN, Duration.ZERO, List.of(), example))
        .isInstanceOfSatisfying(
            WrongAnswer.class,
            wrong ->
                assertThat(wrong.picture().text())
                    .isEqualToNormalizingNewlines(
                        """
                        window(0 ms, 1000 ms)
                        expected   IllegalArgumentException, its message with 0 ms
                        """));
  }

  @Test
  void what_must_be_accepted_may_belong_to_another_exercise_that_is_still_to_do() {
    RefusalExample example = new RefusalExample("window(1 s, 1 s)", Duration.ZERO, List.of());
    assertThatCode(() -> todo("5.2").expectAccepted(HIDDEN, example)).doesNotThrowAnyException();
    assertThatThrownBy(() -> todo("5.1").expectAccepted(HIDDEN, example))
        .isInstanceOf(SubjectFailure.class);
    assertThatThrownBy(
            () ->
                of(new Refused("java.lang.IllegalArgumentException", ""))
                    .expectAccepted(HIDDEN, example))
        .isInstanceOfSatisfying(
            WrongAnswer.class,
            wrong ->
                assertThat(wrong.likelyCause())
                    .isEqualTo("the arguments are legal, but your code refused them"));
  }

  @Test
  void a_program_without_parameters_has_a_title_without_them() {
    ScenarioRun plain =
        new ScenarioRun(
            Window.class.getName(),
            Parameters.none(),
            500,
            2,
            Map.of("in", Batches.of("a | b").list()));
    Exam exam = of(WRONG, WRONG, RIGHT_SIBLING);
    WrongAnswer wrong =
        catchThrowableOfType(WrongAnswer.class, () -> exam.expect(ORACLE, HIDDEN, plain));
    assertThat(wrong.picture().text()).startsWith("exercise 5.1  Window; batches of 500 ms\n");
  }

  private static Exam todo(String exercise) {
    Subject subject =
        run -> {
          throw new SubjectFailure(Verdict.NOT_IMPLEMENTED, "", "", "", exercise);
        };
    return new Exam(subject, HiddenSeed.of(1, "T.t"), TEST);
  }
}
