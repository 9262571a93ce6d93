package io.dstreamlabs.autograder.run;

import static io.dstreamlabs.autograder.judge.FixtureLab.BATCHES;
import static io.dstreamlabs.autograder.judge.FixtureLab.TOTALS;
import static io.dstreamlabs.autograder.judge.FixtureLab.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.judge.Judge;
import io.dstreamlabs.autograder.judge.ScriptedSubject;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionGraderTest {
  private static final String NOT_JUDGED =
      "not judged: the grader failed, and your course has been told";

  @TempDir Path labFolder;
  @TempDir Path doe;
  private Lab lab;
  private final Deque<ScriptedSubject> subjects = new ArrayDeque<>();

  @BeforeEach
  void a_lab() {
    lab = LabFolder.create(labFolder);
    LabFolder.write(doe, LabFolder.WINDOWS, "class Windows mine");
  }

  /** A grader that gives the first judging the first of these subjects, and so on. */
  private SubmissionGrader grader(ScriptedSubject... script) {
    subjects.addAll(Arrays.asList(script));
    Workbench bench =
        new Workbench(
            new FakeCompiler(),
            (classes, entry) -> {
              assertThat(entry).isEqualTo("lab.Operators");
              return subjects.removeFirst();
            },
            new Isolation(IsolationLevel.FULL, "bubblewrap"));
    return new SubmissionGrader(lab, new Judge(lab, 1), bench);
  }

  private Judged grade(ScriptedSubject... script) {
    return grader(script).grade(new Candidate("doe", doe), "f1");
  }

  private static SubjectFailure timeout() {
    return SubjectFailure.of(Verdict.TIMEOUT, "10 s");
  }

  @Test
  void a_submission_is_taken_in_compiled_and_judged() {
    ScriptedSubject subject = new ScriptedSubject().noting("threads were left running");
    LabFolder.write(doe, "pom.xml", "<project/>");
    Judged judged = grade(subject);
    SubmissionResult result = judged.result();
    assertThat(judged.isSettled()).isTrue();
    assertThat(result.submission()).isEqualTo("doe");
    assertThat(result.lab()).isEqualTo("lab09-fixture");
    assertThat(result.status()).isEqualTo(SubmissionStatus.GRADED);
    assertThat(result.message()).isEmpty();
    assertThat(result.score()).isEqualTo(10);
    assertThat(result.tests()).extracting(TestResult::id).containsExactly(BATCHES, WINDOWS, TOTALS);
    assertThat(result.ignoredFiles()).containsExactly("pom.xml");
    assertThat(result.notes()).containsExactly("threads were left running");
    assertThat(result.isolation()).isEqualTo("full (bubblewrap)");
    assertThat(result.fingerprint()).isEqualTo("f1");
    assertThat(subject.log()).endsWith("close");
  }

  @Test
  void the_labs_own_files_are_not_taken_from_a_submission() {
    LabFolder.write(doe, LabFolder.OPERATORS, "error");
    SubmissionResult result = grade(new ScriptedSubject()).result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.GRADED);
    assertThat(result.message()).isEmpty();
    assertThat(result.ignoredFiles()).containsExactly(LabFolder.OPERATORS);
  }

  @Test
  void what_cannot_be_taken_in_is_rejected_without_a_worker() {
    SubmissionResult result =
        grader().grade(new Candidate("roe", doe.resolve("src")), "f1").result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.REJECTED);
    assertThat(result.message())
        .isEqualTo(
            "none of the lab's sources is there: expected src/main/java/lab/Windows.java and the"
                + " lab's other sources, found 'main/java/lab/Windows.java'. Keep the folders: zip the"
                + " folder src of the lab, not what is in it");
    assertThat(result.tests()).isEmpty();
    assertThat(result.score()).isZero();
  }

  @Test
  void sources_that_do_not_compile_are_a_compile_error_with_the_compilers_words() {
    LabFolder.write(doe, LabFolder.WINDOWS, "error: ; expected");
    SubmissionResult result = grade().result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.COMPILE_ERROR);
    assertThat(result.message())
        .isEqualTo(
            "the sources do not compile: mend the errors that are listed below\n"
                + "Windows.java:1: error: ; expected");
  }

  @Test
  void the_student_is_told_of_a_file_that_was_replaced_by_its_stub() {
    LabFolder.write(doe, LabFolder.KEYS, "error");
    SubmissionResult result = grade(new ScriptedSubject()).result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.GRADED);
    assertThat(result.message())
        .isEqualTo(
            "Keys.java does not compile: it was replaced by its stub, the rest is graded\n"
                + "Keys.java:1: error");
  }

  @Test
  void what_hides_in_a_source_is_noted_for_the_instructor() {
    LabFolder.write(doe, LabFolder.WINDOWS, "class Windows // \u202E");
    assertThat(grade(new ScriptedSubject()).result().notes())
        .containsExactly(
            "src/main/java/lab/Windows.java:1: the invisible character U+202E changes the order in"
                + " which text is shown");
  }

  @Test
  void a_compiler_that_does_not_work_is_not_the_students_fault() {
    LabFolder.write(doe, LabFolder.WINDOWS, "kills the compiler");
    SubmissionResult result = grade().result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.NOT_JUDGED);
    assertThat(result.message()).isEqualTo(NOT_JUDGED);
    assertThat(result.notes())
        .singleElement()
        .asString()
        .startsWith(
            "the grader failed: java.lang.IllegalStateException: the compiler does not start at ");
  }

  @Test
  void a_class_that_the_grader_lacks_is_not_the_students_fault() {
    Workbench bench =
        new Workbench(
            job -> {
              throw new NoClassDefFoundError("gone");
            },
            (classes, entry) -> new ScriptedSubject(),
            new Isolation(IsolationLevel.FULL, "bubblewrap"));
    SubmissionResult result =
        new SubmissionGrader(lab, new Judge(lab, 1), bench)
            .grade(new Candidate("doe", doe), "f1")
            .result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.NOT_JUDGED);
    assertThat(result.message()).isEqualTo(NOT_JUDGED);
  }

  @Test
  void the_time_of_both_judgings_is_added_up() {
    SubmissionGrader grader =
        grader(new ScriptedSubject().throwing(WINDOWS, timeout()), new ScriptedSubject());
    Judged first = grader.grade(new Candidate("doe", doe), "f1");
    SubmissionResult result = first.result();
    SubmissionResult anHour =
        new SubmissionResult(
            result.submission(),
            result.lab(),
            result.status(),
            result.message(),
            result.tests(),
            result.ignoredFiles(),
            result.notes(),
            result.isolation(),
            result.fingerprint(),
            3_600_000);
    Judged confirmed = grader.confirm(new Judged(anHour, first.about(), first.classes()));
    assertThat(confirmed.result().millis()).isGreaterThanOrEqualTo(3_600_000);
  }

  @Test
  void a_submission_that_has_gone_is_not_judged() {
    Judged judged = grader().grade(new Candidate("roe", doe.resolve("gone")), "f1");
    assertThat(judged.result().status()).isEqualTo(SubmissionStatus.NOT_JUDGED);
  }

  @Test
  void one_error_of_the_grader_and_the_submission_is_not_judged() {
    ScriptedSubject subject =
        new ScriptedSubject().throwing(TOTALS, SubjectFailure.of(Verdict.GRADER_ERROR, "x"));
    SubmissionResult result = grade(subject).result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.NOT_JUDGED);
    assertThat(result.message()).isEqualTo(NOT_JUDGED);
  }

  @Test
  void a_timeout_is_not_settled_until_it_is_confirmed() {
    ScriptedSubject first = new ScriptedSubject().throwing(WINDOWS, timeout());
    ScriptedSubject second = new ScriptedSubject();
    SubmissionGrader grader = grader(first, second);
    Judged judged = grader.grade(new Candidate("doe", doe), "f1");
    assertThat(judged.isSettled()).isFalse();
    assertThat(judged.timedOut()).containsExactly(WINDOWS);

    Judged confirmed = grader.confirm(judged);
    assertThat(second.log())
        .containsExactly("begin " + WINDOWS, "observe " + WINDOWS, "end " + WINDOWS, "close");
    assertThat(confirmed.isSettled()).isTrue();
    assertThat(confirmed.result().score()).isEqualTo(10);
    assertThat(confirmed.result().tests())
        .extracting(TestResult::note)
        .containsExactly(
            "", "timed out beside other submissions; this is the second run, alone", "");
  }

  @Test
  void a_timeout_that_is_confirmed_stays_and_is_not_tried_again() {
    SubmissionGrader grader =
        grader(
            new ScriptedSubject().throwing(WINDOWS, timeout()).noting("first"),
            new ScriptedSubject().throwing(WINDOWS, timeout()).noting("second"));
    Judged confirmed = grader.confirm(grader.grade(new Candidate("doe", doe), "f1"));
    assertThat(confirmed.isSettled()).isTrue();
    assertThat(grader.confirm(confirmed)).isSameAs(confirmed);
    assertThat(confirmed.result().status()).isEqualTo(SubmissionStatus.GRADED);
    assertThat(confirmed.result().score()).isEqualTo(8);
    assertThat(confirmed.result().notes()).containsExactly("first", "second");
    assertThat(confirmed.result().tests().get(1).note())
        .isEqualTo("timed out twice, the second time alone; 10 s");
  }

  @Test
  void every_test_out_of_time_twice_is_the_status_timeout() {
    SubmissionGrader grader = grader(allOutOfTime(), allOutOfTime());
    SubmissionResult result =
        grader.confirm(grader.grade(new Candidate("doe", doe), "f1")).result();
    assertThat(result.status()).isEqualTo(SubmissionStatus.TIMEOUT);
    assertThat(result.message())
        .isEqualTo("every test ran out of time: look for a loop that does not end");
  }

  private static ScriptedSubject allOutOfTime() {
    ScriptedSubject subject = new ScriptedSubject();
    List.of(BATCHES, WINDOWS, TOTALS).forEach(id -> subject.throwing(id, timeout()));
    return subject;
  }

  @Test
  void sources_of_our_own_are_graded_and_confirmed_at_once() {
    SubmissionResult result =
        grader(new ScriptedSubject().throwing(WINDOWS, timeout()), new ScriptedSubject())
            .gradeSources("solution", Map.of(LabFolder.WINDOWS, "class Windows"));
    assertThat(result.submission()).isEqualTo("solution");
    assertThat(result.score()).isEqualTo(10);
  }
}
