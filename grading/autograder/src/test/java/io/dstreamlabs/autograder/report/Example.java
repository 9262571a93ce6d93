package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small lab and results for it. */
final class Example {
  static final Lab LAB =
      new Lab(
          "lab05-windows",
          "Lab 5: windows",
          "io.dstreamlabs.labs.windows",
          "io.dstreamlabs.labs.windows.Windows",
          "io.dstreamlabs.hidden.lab05",
          List.of("src/main/java/io/dstreamlabs/labs/windows/Window.java"),
          List.of(
              new Exercise("5.1", "window", 5, List.of()),
              new Exercise("5.2", "reduceByWindow", 4, List.of("5.1"))),
          Path.of("labs/lab05-windows"));

  /** How {@link #PICTURE} is drawn in letters. */
  static final String DRAWN =
      """
      exercise 5.1  Window
      batch time (s)  1  2      3
      in              a  b b    c
      expected        .  a b b  .
      yours           .  a b b  c
                                ^ at 3 s: no RDD is due
      """;

  static final Picture PICTURE =
      TimelinePicture.of(1000, 3)
          .title("exercise 5.1  Window")
          .input("in", Marbles.batches("a | b b | c"))
          .expected(Marbles.timeline(". | a b b | .", 1000))
          .yours(Marbles.timeline(". | a b b | c", 1000))
          .mark(3000, "at 3 s: no RDD is due")
          .picture();

  static final TestResult FIRST =
      test("5.1", "WindowTest.a_window_holds_its_batches", 3, Verdict.OK);
  static final TestResult SECOND = test("5.1", "WindowTest.a_window_slides", 2, Verdict.OK);
  static final TestResult THIRD = test("5.2", "ReduceByWindowTest.all_are_combined", 4, Verdict.OK);

  private Example() {}

  /** A test without cause, picture or note. */
  static TestResult test(String exercise, String id, int points, Verdict verdict) {
    return new TestResult(
        exercise,
        id,
        id.substring(id.indexOf('.') + 1).replace('_', ' '),
        verdict == Verdict.OK ? points : 0,
        points,
        verdict,
        "Rule of " + id.substring(id.indexOf('.') + 1) + ".",
        "",
        "",
        "",
        Picture.none(),
        7,
        1250,
        "");
  }

  /** {@code test} with another end. */
  static TestResult ended(TestResult test, Verdict verdict, String cause, String picture) {
    return ended(test, verdict, cause, words(picture));
  }

  /** {@code test} with another end. */
  static TestResult ended(TestResult test, Verdict verdict, String cause, Picture picture) {
    return thrown(test, verdict, cause, "", "", picture, "");
  }

  /** A picture without columns, which is drawn as these lines. */
  private static Picture words(String lines) {
    return Picture.inWords("", lines.lines().toArray(String[]::new));
  }

  /** {@code test} ended by an exception of the student's. */
  static TestResult thrown(
      TestResult test,
      Verdict verdict,
      String cause,
      String exceptionClass,
      String location,
      String picture,
      String note) {
    return thrown(test, verdict, cause, exceptionClass, location, words(picture), note);
  }

  private static TestResult thrown(
      TestResult test,
      Verdict verdict,
      String cause,
      String exceptionClass,
      String location,
      Picture picture,
      String note) {
    return new TestResult(
        test.exercise(),
        test.id(),
        test.displayName(),
        0,
        test.maxPoints(),
        verdict,
        test.rule(),
        cause,
        exceptionClass,
        location,
        picture,
        test.cpuMillis(),
        test.wallMillis(),
        note);
  }

  static SubmissionResult graded(String name, TestResult... tests) {
    return result(name, SubmissionStatus.GRADED, "", List.of(), List.of(), tests);
  }

  static SubmissionResult refused(String name, SubmissionStatus status, String message) {
    return result(name, status, message, List.of(), List.of());
  }

  static SubmissionResult result(
      String name,
      SubmissionStatus status,
      String message,
      List<String> ignoredFiles,
      List<String> notes,
      TestResult... tests) {
    return new SubmissionResult(
        name,
        LAB.id(),
        status,
        message,
        Arrays.asList(tests),
        ignoredFiles,
        notes,
        "full (bubblewrap)",
        "f00d",
        2500);
  }

  static GradingReport report(SubmissionResult... results) {
    List<SubmissionResult> all = Arrays.asList(results);
    List<String> names = all.stream().map(SubmissionResult::submission).toList();
    return new GradingReport(LAB, all, Folders.of(names), "full (bubblewrap)");
  }
}
