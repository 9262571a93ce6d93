package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code results.json} per submission, in Gradescope's format; safe to hand out, and the same in every run
 * with the same verdicts and overrides. What was not judged or not handed in has none, not even an older
 * one, whatever points the instructor gave.
 */
final class ResultsJsonWriter implements ReportWriter {
  private final JsonText json = new JsonText();

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    for (SubmissionResult result : report.results()) {
      HandOut handOut = HandOut.of(report, result);
      OutputFile file =
          new OutputFile(out.resolve(report.folderOf(result)).resolve("results.json"));
      if (result.status().isJudged()) {
        file.write(json.of(tree(handOut)));
      } else {
        file.delete();
      }
    }
  }

  private static Map<String, Object> tree(HandOut handOut) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (ExerciseHandOut exercise : handOut.exercises()) {
      exercise.tests().forEach(test -> tests.add(test(handOut, exercise, test)));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("score", handOut.score());
    tree.put("output", output(handOut));
    tree.put("output_format", "text");
    tree.put("test_output_format", "text");
    tree.put("visibility", "visible");
    tree.put("tests", tests);
    return tree;
  }

  private static Map<String, Object> test(
      HandOut handOut, ExerciseHandOut exercise, TestHandOut test) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", test.number());
    tree.put("name", test.name());
    tree.put("score", test.points());
    tree.put("max_score", test.maxPoints());
    tree.put("status", test.mark() == Mark.PASS ? "passed" : "failed");
    tree.put("output", output(handOut, exercise, test));
    tree.put("output_format", "text");
    tree.put("visibility", "visible");
    return tree;
  }

  private static String output(HandOut handOut) {
    String files =
        handOut.ignoredFiles().stream().map(file -> "\n  " + file).collect(Collectors.joining());
    String overrides =
        handOut.overrides().stream()
            .map(override -> override.number() + ": " + override.text())
            .collect(Collectors.joining("\n"));
    return paragraphs(
        overrides,
        handOut.message(),
        handOut.testsTotal() == 0
            ? "No hidden test was run."
            : "%d of %d hidden tests pass.".formatted(handOut.testsPassed(), handOut.testsTotal()),
        files.isEmpty() ? "" : "These files are not part of the lab and were ignored:" + files);
  }

  private static String output(HandOut handOut, ExerciseHandOut exercise, TestHandOut test) {
    boolean passed = test.mark() == Mark.PASS;
    String together = passed ? "" : exercise.together();
    String head =
        Stream.of(
                test.verdict(),
                "Rule: " + test.rule(),
                test.cause().isEmpty() ? "" : "Likely cause: " + test.cause(),
                test.thrown(),
                together.isEmpty() ? "" : "Exercise " + exercise.id() + " " + together)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    String override = handOut.overrideOf(test.number()).map(OverrideHandOut::text).orElse("");
    return paragraphs(override, head, passed ? "" : test.picture());
  }

  private static String paragraphs(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
  }
}
