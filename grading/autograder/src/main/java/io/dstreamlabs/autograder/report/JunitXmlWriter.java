package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.PointsOverride;
import io.dstreamlabs.autograder.override.SubmissionOverrides;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code junit.xml} per submission, as Surefire writes it, for the instructor's tools. A test whose answer
 * is wrong is a failure, one that gave none is an error. A submission of which no test was run is one error,
 * or else it would count as green.
 */
final class JunitXmlWriter implements ReportWriter {
  private static final Set<Verdict> FAILURES =
      EnumSet.of(Verdict.NOT_IMPLEMENTED, Verdict.WRONG_ANSWER, Verdict.NONDETERMINISTIC);

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    for (SubmissionResult result : report.results()) {
      Path folder = out.resolve(report.folderOf(result));
      new OutputFile(folder.resolve("junit.xml")).write(suite(report, result));
    }
  }

  private static String suite(GradingReport report, SubmissionResult result) {
    Lab lab = report.lab();
    List<TestResult> tests = result.tests();
    long failures = tests.stream().filter(test -> FAILURES.contains(test.verdict())).count();
    long passed = result.testsPassed();
    long all = Math.max(1, tests.size());
    XmlText xml = new XmlText();
    xml.open(
        "testsuite",
        "name",
        lab.id(),
        "tests",
        String.valueOf(all),
        "failures",
        String.valueOf(failures),
        "errors",
        String.valueOf(all - failures - passed),
        "skipped",
        "0",
        "time",
        XmlText.seconds(result.millis()));
    properties(xml, report, result);
    if (tests.isEmpty()) {
      xml.open("testcase", "name", "submission", "classname", lab.tests(), "time", "0.000");
      xml.leaf("error", reasons(result), "message", message(result), "type", type(result));
      xml.close();
    }
    SubmissionOverrides overrides = report.overridesOf(result);
    tests.forEach(test -> testcase(xml, lab, test, overrides.of(test.id())));
    xml.close();
    return xml.end();
  }

  private static void properties(XmlText xml, GradingReport report, SubmissionResult result) {
    xml.open("properties");
    property(xml, "submission", result.submission());
    String name = report.enrolment().nameOf(result.submission());
    if (!name.isEmpty()) {
      property(xml, "name", name);
    }
    property(xml, "status", result.status().label());
    report.scoreOf(result).ifPresent(score -> property(xml, "points", String.valueOf(score)));
    property(xml, "max", String.valueOf(report.lab().points()));
    for (PointsOverride override : report.overridesOf(result).all()) {
      property(xml, "override " + override.target().number(), text(override));
    }
    property(xml, "isolation", result.isolation());
    xml.close();
  }

  private static void testcase(
      XmlText xml, Lab lab, TestResult test, Optional<PointsOverride> override) {
    int dot = test.id().lastIndexOf('.');
    String type = dot < 0 ? "" : "." + test.id().substring(0, dot);
    xml.open(
        "testcase",
        "name",
        test.id().substring(dot + 1),
        "classname",
        lab.tests() + type,
        "time",
        XmlText.seconds(test.wallMillis()));
    xml.open("properties");
    property(xml, "exercise", test.exercise());
    int points = override.map(PointsOverride::points).orElse(test.points());
    property(xml, "points", String.valueOf(points));
    property(xml, "max", String.valueOf(test.maxPoints()));
    override.ifPresent(given -> property(xml, "override", text(given)));
    xml.close();
    if (!test.passed()) {
      String element = FAILURES.contains(test.verdict()) ? "failure" : "error";
      String message = test.cause().isEmpty() ? test.rule() : test.cause();
      xml.leaf(element, details(test), "message", message, "type", test.verdict().name());
    }
    xml.close();
  }

  private static String text(PointsOverride override) {
    return override.points() + ": " + override.reason();
  }

  private static void property(XmlText xml, String name, String value) {
    xml.leaf("property", "", "name", name, "value", value);
  }

  private static String details(TestResult test) {
    String thrown =
        Stream.of(test.exceptionClass(), test.location())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" at "));
    return Stream.of(test.rule(), thrown, test.picture().text(), test.note())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String message(SubmissionResult result) {
    return result.message().isEmpty()
        ? "no test was run"
        : result.message().lines().findFirst().orElse("");
  }

  private static String type(SubmissionResult result) {
    return result.status().label();
  }

  private static String reasons(SubmissionResult result) {
    return Stream.concat(result.message().lines(), result.notes().stream())
        .collect(Collectors.joining("\n"));
  }
}
