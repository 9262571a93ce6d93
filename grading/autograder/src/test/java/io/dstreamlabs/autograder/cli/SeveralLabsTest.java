package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One run over two labs, each with a folder of its own; doe handed in both, roe one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralLabsTest {
  private static final String BOTH = "lab02-dstreams,lab05-windows";

  private Path root;
  private Path in;
  private Path out;
  private Asked first;

  @BeforeAll
  void gradeBoth(@TempDir Path folder) {
    root = folder;
    in = root.resolve("in");
    out = root.resolve("out");
    for (String lab : BOTH.split(",")) {
      copySources(SmallCourse.REAL.resolve("solutions").resolve(lab), in.resolve(lab + "/doe"));
    }
    SmallCourse.stubs(in.resolve("lab05-windows/roe"));
    first = run(BOTH, in, out);
  }

  private Path empty;

  @BeforeEach
  void chooseAnOutThatIsNotThere() {
    empty = root.resolve("nowhere");
  }

  private static Asked run(String labs, Path in, Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--lab", labs));
    arguments.addAll(List.of("--submissions", in.toString(), "--out", out.toString()));
    arguments.addAll(List.of("--seed", "a secret", "--require-isolation", "none"));
    arguments.addAll(List.of(more));
    return Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new));
  }

  private static void copySources(Path module, Path submission) {
    try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SmallCourse.write(
            submission.resolve(module.relativize(file).toString()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refused(String message, String labs, String... more) {
    assertThat(run(labs, in, empty, more))
        .isEqualTo(new Asked(2, "", "grade run: " + message + "\n"));
    assertThat(empty).doesNotExist();
  }

  @Test
  void each_lab_has_its_folder_with_all_that_its_own_run_writes() throws IOException {
    Path alone = root.resolve("alone");
    assertThat(run("lab05-windows", in.resolve("lab05-windows"), alone).code()).isZero();
    for (String file : List.of("gradebook.csv", "doe/results.json", "roe/results.json")) {
      assertThat(out.resolve("lab05-windows").resolve(file))
          .hasContent(Files.readString(alone.resolve(file)));
    }
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(out.resolve("lab02-dstreams/doe/results.json")).isRegularFile();
  }

  @Test
  void one_gradebook_has_the_rows_of_all_labs_by_name_and_lab() throws IOException {
    List<String> rows = Files.readAllLines(out.resolve("gradebook.csv"));
    assertThat(rows)
        .extracting(row -> row.replaceAll(",graded,.*", ""))
        .containsExactly(
            "submission,lab,score,max_score,status,tests_passed,tests_total",
            "doe,lab02-dstreams,100,100",
            "doe,lab05-windows,100,100",
            "roe,lab05-windows,0,100");
  }

  @Test
  void one_page_leads_to_those_of_the_labs_and_the_last_lines_name_it() {
    assertThat(out.resolve("index.html"))
        .content()
        .contains("<a href=\"lab02-dstreams/index.html\">", "<a href=\"lab05-windows/index.html\">")
        .doesNotContain("doe", "roe");
    assertThat(first.out())
        .endsWith(
            "\nall labs:\ngradebook: %s\nreport:    %s\n"
                .formatted(out.resolve("gradebook.csv"), out.resolve("index.html")));
  }

  @Test
  void what_is_finished_is_not_judged_again() throws IOException {
    String before = Files.readString(out.resolve("lab05-windows/journal.jsonl"));
    Asked again = run(BOTH, in, out, "--resume");
    assertThat(again.code()).isZero();
    assertThat(out.resolve("lab05-windows/journal.jsonl")).hasContent(before);
    assertThat(out.resolve("gradebook.csv")).content().contains("\ndoe,lab02-dstreams,100,");
  }

  @Test
  void a_lab_is_named_once_and_has_a_folder() {
    refused("--lab names lab05-windows twice: name each lab once", "lab05-windows,lab05-windows");
    Path lonely = in.resolve("lab05-windows");
    assertThat(run(BOTH, lonely, empty))
        .isEqualTo(
            new Asked(
                2,
                "",
                "grade run: %s is missing: of several labs, each has a folder of its name in --submissions\n"
                    .formatted(lonely.resolve("lab02-dstreams"))));
  }

  @Test
  void what_is_for_one_lab_is_refused() {
    refused(
        "--only is for one lab, but --lab names 2: name one, with its own --submissions and --out",
        BOTH,
        "--only",
        "doe");
    refused(
        "--overrides is for one lab, but --lab names 2: name one, with its own --submissions and"
            + " --out",
        BOTH,
        "--overrides",
        "points.csv");
  }

  @Test
  void the_folder_of_one_lab_is_not_taken_for_several() {
    Path one = out.resolve("lab05-windows");
    assertThat(run(BOTH, in, one).err())
        .isEqualTo(
            "grade run: --out %s holds the run of one lab: choose another folder for several\n"
                .formatted(one));
  }
}
