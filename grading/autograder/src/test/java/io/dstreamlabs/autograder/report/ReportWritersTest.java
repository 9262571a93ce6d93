package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import io.dstreamlabs.replay.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All formats together. */
class ReportWritersTest {
  private static final List<String> NASTY_NAMES =
      List.of(
          "José O'Brien",
          "=cmd|' /C calc'!A0",
          "<script>alert(1)</script>",
          "..",
          "../../etc/passwd",
          "con",
          "a,b;\"c\"",
          "two\nlines",
          "\u001b[31mred",
          "x".repeat(200),
          "Kim",
          "kim",
          "王芳",
          "index.html",
          "]]>&amp;");

  @TempDir Path out;

  @Test
  void the_files_of_a_run() throws IOException {
    write(
        out,
        Example.graded("anna", Example.FIRST),
        Example.refused("ben", SubmissionStatus.NOT_JUDGED, ""));
    assertThat(files(out).keySet())
        .containsExactly(
            "anna/index.html",
            "anna/junit.xml",
            "anna/report.json",
            "anna/results.json",
            "ben/index.html",
            "ben/junit.xml",
            "ben/report.json",
            "gradebook.csv",
            "index.html");
  }

  @Test
  void two_runs_with_other_durations_differ_in_what_is_the_instructors_alone() throws IOException {
    SubmissionResult first = Example.graded("anna", Example.FIRST);
    TestResult slow =
        new TestResult(
            first.tests().get(0).exercise(),
            first.tests().get(0).id(),
            first.tests().get(0).displayName(),
            3,
            3,
            Verdict.OK,
            first.tests().get(0).rule(),
            "",
            "",
            "",
            Picture.none(),
            70_001,
            80_002,
            "second run, alone");
    SubmissionResult second =
        new SubmissionResult(
            "anna",
            first.lab(),
            first.status(),
            "",
            List.of(slow),
            List.of(),
            List.of("a note"),
            "none",
            "beef",
            90_003);
    Map<String, String> before = filesOf(out.resolve("one"), first);
    Map<String, String> after = filesOf(out.resolve("two"), second);
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet()).containsExactly("anna/junit.xml", "anna/report.json", "index.html");
  }

  @Test
  void the_same_run_twice_gives_the_same_bytes_in_place_of_the_old_ones() throws IOException {
    SubmissionResult result =
        Example.graded(
            "anna",
            Example.ended(Example.FIRST, Verdict.WRONG_ANSWER, "off by one", Example.PICTURE));
    Map<String, String> before = filesOf(out, result);
    filesOf(out, Example.graded("anna", Example.FIRST));
    assertThat(filesOf(out, result)).isEqualTo(before);
  }

  @Test
  void no_hand_out_tells_what_is_the_instructors_or_another_students() throws IOException {
    TestResult test =
        Example.thrown(
            Example.FIRST,
            Verdict.EXCEPTION,
            "an exception left your code",
            "java.lang.Error",
            "Window.java:1",
            "in  a",
            "SECRET-TEST-NOTE");
    SubmissionResult anna =
        Example.result(
            "NAME-ANNA",
            SubmissionStatus.GRADED,
            "",
            List.of(),
            List.of("SECRET-NOTE"),
            test,
            Example.SECOND);
    SubmissionResult ben =
        Example.result(
            "NAME-BEN",
            SubmissionStatus.NOT_JUDGED,
            "not judged",
            List.of(),
            List.of("SECRET-NOTE"),
            Example.ended(Example.FIRST, Verdict.GRADER_ERROR, "not judged", ""));
    Map<String, String> files = filesOf(out, anna, ben);
    assertThat(files.get("NAME-ANNA/report.json")).contains("SECRET-TEST-NOTE", "SECRET-NOTE");
    for (String own : List.of("NAME-ANNA", "NAME-BEN")) {
      String other = own.equals("NAME-BEN") ? "NAME-ANNA" : "NAME-BEN";
      assertThat(files.get(own + "/index.html"))
          .contains(own)
          .doesNotContain("SECRET", other, "f00d", "bubblewrap", "1250", "2500");
      files.forEach(
          (path, text) -> {
            if (path.startsWith(own)) {
              assertThat(text).as(path).doesNotContain(other);
            }
          });
    }
    assertThat(files.get("NAME-ANNA/results.json"))
        .doesNotContain("SECRET", "NAME-", "f00d", "bubblewrap", "1250", "2500");
  }

  @Test
  void nasty_names_are_data_in_every_format() throws Exception {
    SubmissionResult[] results =
        NASTY_NAMES.stream()
            .map(name -> Example.graded(name, Example.FIRST, Example.SECOND, Example.THIRD))
            .toArray(SubmissionResult[]::new);
    Map<String, String> folders = Folders.of(NASTY_NAMES);
    Map<String, String> files = filesOf(out, results);
    assertThat(files).hasSize(4 * NASTY_NAMES.size() + 2);
    assertThat(files.keySet()).allMatch(path -> path.matches("([A-Za-z0-9_-]+/)?[a-z]+\\.[a-z]+"));
    for (String name : NASTY_NAMES) {
      String report = files.get(folders.get(name) + "/report.json");
      assertThat(new ObjectMapper().readTree(report).get("submission").textValue()).isEqualTo(name);
    }
    assertThat(CsvRows.of(files.get("gradebook.csv"))).hasSize(1 + NASTY_NAMES.size());
    assertThat(CsvRows.of(files.get("gradebook.csv"))).allMatch(row -> row.size() == 7);
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".html")) {
            assertThat(text).as(path).doesNotContain("<script", "\u001b");
          }
        });
  }

  private static Map<String, String> filesOf(Path folder, SubmissionResult... results)
      throws IOException {
    write(Files.createDirectories(folder), results);
    return files(folder);
  }

  private static void write(Path folder, SubmissionResult... results) throws IOException {
    for (ReportWriter writer : ReportWriters.all()) {
      writer.write(Example.report(results), folder);
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }
}
