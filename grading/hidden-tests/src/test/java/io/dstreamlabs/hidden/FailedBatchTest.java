package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailedBatchTest {
  private static final HiddenTestInfo TEST =
      new HiddenTestInfo("T.t", "2.4", "t", "Where there is no RDD the batch fails.", 2);
  private static final ScenarioRun HIDDEN = run("secret1 | secret2 secret2 | .");
  private static final ScenarioRun SIBLING = run("a | b b | .");
  private static final Timeline RIGHT = Timelines.of("1 | 2");
  private static final Timeline SKIPPED = Timelines.of("1 | 2 | .");
  private static final Timeline ZERO = Timelines.of("1 | 2 | 0");
  private static final Oracle ORACLE = run -> RIGHT;
  private static final SubjectFailure DUE = failure("java.lang.IllegalStateException");
  private static final SubjectFailure OTHER = failure("java.util.NoSuchElementException");

  private static ScenarioRun run(String drawing) {
    return new ScenarioRun(
        "io.dstreamlabs.scenarios.Count",
        Parameters.none(),
        1000,
        3,
        Map.of("in", Batches.of(drawing).list()));
  }

  private static SubjectFailure failure(String exceptionClass) {
    return new SubjectFailure(Verdict.EXCEPTION, exceptionClass, "secret2", "Totals.java:9", "");
  }

  /** Gives these answers one after another, and notes what it was asked. */
  private static final class Answers implements Subject {
    private final Deque<Object> left;
    private final Deque<ScenarioRun> asked = new ArrayDeque<>();

    private Answers(Object... answers) {
      left = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public Observation observe(ScenarioRun run) {
      asked.add(run);
      Object answer = left.removeFirst();
      if (answer instanceof SubjectFailure failure) {
        throw failure;
      }
      return (Observation) answer;
    }
  }

  private static void examine(Object... answers) {
    new Exam(new Answers(answers), HiddenSeed.of(1, "T.t"), TEST)
        .expectFailedBatch(ORACLE, HIDDEN, SIBLING);
  }

  private static WrongAnswer wrong(Object... answers) {
    return catchThrowableOfType(WrongAnswer.class, () -> examine(answers));
  }

  @Test
  void a_run_that_is_right_up_to_its_last_batch_and_fails_there_is_right() {
    assertThatCode(() -> examine(RIGHT, DUE)).doesNotThrowAnyException();
  }

  @Test
  void the_run_is_asked_for_without_its_last_batch_first() {
    Answers answers = new Answers(RIGHT, DUE);
    new Exam(answers, HiddenSeed.of(1, "T.t"), TEST).expectFailedBatch(ORACLE, HIDDEN, SIBLING);
    assertThat(answers.asked).containsExactly(new FailedBatch(HIDDEN).before(), HIDDEN);
  }

  @Test
  void without_its_last_batch_a_run_is_one_batch_shorter_and_so_are_its_inputs() {
    ScenarioRun two =
        new ScenarioRun(
            "io.dstreamlabs.scenarios.Union",
            Parameters.none().with("every", 1),
            500,
            4,
            Map.of("in", Batches.of("a | b | c | .").list(), "also", Batches.of("x").list()));
    FailedBatch failing = new FailedBatch(two);
    assertThat(failing.timeMs()).isEqualTo(2000);
    assertThat(failing.before())
        .isEqualTo(
            new ScenarioRun(
                "io.dstreamlabs.scenarios.Union",
                Parameters.none().with("every", 1),
                500,
                3,
                Map.of("in", Batches.of("a | b | c").list(), "also", Batches.of("x").list())));
  }

  @Test
  void who_always_fails_does_not_pass() {
    assertThatThrownBy(() -> examine(DUE, RIGHT))
        .isInstanceOfSatisfying(
            SubjectFailure.class, failure -> assertThat(FailedBatch.isDue(failure)).isTrue());
  }

  @Test
  void who_is_wrong_before_does_not_pass() {
    assertThat(wrong(ZERO, ZERO, RIGHT).likelyCause()).isEqualTo(Mistake.NOT_SLID.sentence());
  }

  @Test
  void a_batch_that_does_not_fail_is_drawn_on_the_sibling() {
    WrongAnswer wrong = wrong(RIGHT, ZERO, ZERO, ZERO);
    assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
    assertThat(wrong.likelyCause())
        .isEqualTo("the batch must fail with an IllegalStateException, and it did not");
    assertThat(wrong.picture().text())
        .isEqualTo(
            """
            exercise 2.4  Count; batches of 1 s
            batch time (s)  1  2    3
            in              a  b b  .
            expected        1  2    the batch fails
            yours           1  2    0
                                    ^
            at 3 s: the batch must fail with an IllegalStateException, and it did not
            """);
  }

  @Test
  void a_batch_that_is_left_out_has_not_failed() {
    assertThat(wrong(RIGHT, SKIPPED, SKIPPED, SKIPPED).picture().text())
        .endsWith("at 3 s: the batch must fail with an IllegalStateException, and it did not\n");
  }

  @Test
  void no_other_exception_will_do() {
    WrongAnswer wrong = wrong(RIGHT, OTHER, OTHER, OTHER);
    assertThat(wrong.likelyCause())
        .isEqualTo("the batch must fail, and with an IllegalStateException");
    assertThat(wrong.picture().text())
        .endsWith("yours: EXCEPTION, java.util.NoSuchElementException at Totals.java:9\n");
  }

  @Test
  void a_refusal_is_no_failed_batch() {
    Refused refused = new Refused("java.lang.IllegalStateException", "secret");
    WrongAnswer wrong = wrong(RIGHT, refused, refused, refused);
    assertThat(wrong.likelyCause()).isEqualTo(Mistake.REFUSED.sentence());
    assertThat(wrong.picture().text()).endsWith("yours: refused when the stream was made\n");
  }

  @Test
  void where_the_sibling_fails_as_it_must_the_picture_says_so() {
    assertThat(wrong(RIGHT, ZERO, ZERO, DUE).picture().text())
        .endsWith("Your answer to this small input is right; the rule shows on other data.\n");
  }

  @Test
  void a_batch_that_fails_now_and_then_is_nondeterministic() {
    assertThat(wrong(RIGHT, ZERO, DUE, RIGHT).verdict()).isEqualTo(Verdict.NONDETERMINISTIC);
  }

  @Test
  void nothing_of_the_hidden_input_is_in_what_the_student_may_see() {
    WrongAnswer wrong = wrong(RIGHT, OTHER, OTHER, OTHER);
    assertThat(wrong.getMessage() + wrong.picture().text()).doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"TIMEOUT", "NOT_IMPLEMENTED", "CRASHED", "GRADER_ERROR"})
  void what_is_no_exception_of_the_code_stays_what_it_is(Verdict verdict) {
    SubjectFailure failure = SubjectFailure.of(verdict, "");
    assertThatThrownBy(() -> examine(RIGHT, failure)).isSameAs(failure);
  }

  @Test
  void a_run_of_one_batch_has_none_before() {
    ScenarioRun one =
        new ScenarioRun("io.dstreamlabs.scenarios.Count", Parameters.none(), 1000, 1, Map.of());
    assertThatThrownBy(() -> new FailedBatch(one))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the run has one batch, but must have one before the one that fails: give two or more");
  }
}
