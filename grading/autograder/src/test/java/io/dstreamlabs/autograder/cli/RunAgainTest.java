package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run makes of the output folder of the first. Nothing here compiles, so it is quick. */
class RunAgainTest {
  private static final String HEADER =
      "submission,lab,score,max_score,status,tests_passed,tests_total\n";
  private static final String DOE = "doe,lab05-windows,0,100,compile_error,0,0\n";
  private static final String POE = "poe,lab05-windows,0,100,compile_error,0,0\n";
  private static final String ROE = "roe,lab05-windows,0,100,compile_error,0,0\n";

  @TempDir private Path root;
  private Path in;
  private Path out;

  @BeforeEach
  void handIn() {
    in = root.resolve("in");
    out = root.resolve("out");
    for (String name : List.of("doe", "poe", "roe")) {
      SmallCourse.replace(in.resolve(name), "Windows", "no Java of " + name);
    }
  }

  private Asked run(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", "--lab", SmallCourse.LAB, "--submissions", in.toString()));
    arguments.addAll(List.of("--out", out.toString(), "--jobs", "1"));
    arguments.addAll(List.of("--require-isolation", "none"));
    arguments.addAll(List.of(more));
    return Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new));
  }

  private String gradebook() throws IOException {
    return Files.readString(out.resolve("gradebook.csv"));
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(out.resolve("journal.jsonl"));
  }

  @Test
  void resume_keeps_whole_lines_of_the_journal_and_judges_the_rest() throws IOException {
    run("--seed", "s");
    String expected = gradebook();
    List<String> lines = journal();
    String torn = lines.get(2).substring(0, lines.get(2).length() / 2);
    Files.write(
        out.resolve("journal.jsonl"),
        (lines.get(0) + "\n" + lines.get(1) + "\n" + torn).getBytes(StandardCharsets.UTF_8));
    Files.delete(out.resolve("gradebook.csv"));

    assertThat(run("--seed", "s", "--resume").code()).isZero();
    assertThat(gradebook()).isEqualTo(HEADER + DOE + POE + ROE).isEqualTo(expected);
    assertThat(journal().subList(0, 2)).isEqualTo(lines.subList(0, 2));
    assertThat(journal()).hasSize(3);
    assertThat(journal().get(2)).startsWith("{\"submission\":\"roe\"");
  }

  @Test
  void resume_judges_again_what_was_handed_in_anew() throws IOException {
    run("--seed", "s");
    SmallCourse.replace(in.resolve("poe"), "Windows", "still no Java");
    run("--seed", "s", "--resume");
    assertThat(journal()).hasSize(4);
    assertThat(journal().get(3)).startsWith("{\"submission\":\"poe\"");
  }

  @Test
  void resume_judges_everything_again_with_another_seed() throws IOException {
    run("--seed", "s");
    run("--seed", "t", "--resume");
    assertThat(journal()).hasSize(6);
  }

  @Test
  void without_resume_a_run_starts_anew_and_says_where_the_earlier_journal_is() throws IOException {
    run("--seed", "s");
    List<String> earlier = journal();
    Asked again = run("--seed", "s");
    assertThat(again.out())
        .contains(
            "\nstarting anew: the earlier journal in --out is kept as journal.jsonl.previous\n");
    assertThat(Files.readAllLines(out.resolve("journal.jsonl.previous"))).isEqualTo(earlier);
    assertThat(journal()).hasSize(3);
  }

  @Test
  void only_judges_one_and_keeps_the_rows_of_the_others() throws IOException {
    run("--seed", "s");
    Asked one = run("--seed", "s", "--only", "poe");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("\n[1/1] poe 0/100 compile_error\n");
    assertThat(one.err()).isEmpty();
    assertThat(gradebook()).isEqualTo(HEADER + DOE + POE + ROE);
    assertThat(journal()).hasSize(4);
    assertThat(journal().get(3)).startsWith("{\"submission\":\"poe\"");
  }

  @Test
  void only_names_the_others_that_were_never_judged_like_this() throws IOException {
    run("--seed", "s");
    Asked one = run("--seed", "t", "--only", "poe");
    assertThat(gradebook()).isEqualTo(HEADER + POE);
    assertThat(one.err())
        .isEqualTo(
            "not in the gradebook, because never judged like this: doe, roe. Run with"
                + " --resume and without --only to judge them\n");
  }

  @Test
  void the_public_seed_is_warned_of() {
    SmallCourse course = SmallCourse.in(root.resolve("course"));
    Asked asked =
        Asked.grade(
            course.root(),
            "run",
            "--lab",
            SmallCourse.LAB,
            "--submissions",
            in.toString(),
            "--out",
            out.toString(),
            "--require-isolation",
            "none");
    assertThat(asked.out()).contains("\nseed:        the public demo seed\n");
    assertThat(asked.err())
        .isEqualTo(
            """
            WARNING: there is no secret seed. The hidden data is drawn from the public demo
            seed, which every student can look up. Write a line such as
                seed: "a long text that nobody can guess"
            into grading/course.yaml (git ignores it), or give --seed.

            """);
  }

  @Test
  void the_seed_of_the_course_file_is_taken_where_no_option_is_given() {
    SmallCourse course = SmallCourse.in(root.resolve("course"));
    SmallCourse.write(course.root().resolve("grading/course.yaml"), "seed: hush\n");
    Asked asked =
        Asked.grade(
            course.root(),
            "run",
            "--lab",
            SmallCourse.LAB,
            "--submissions",
            in.toString(),
            "--out",
            out.toString(),
            "--require-isolation",
            "none");
    assertThat(asked.out())
        .contains("\nseed:        from grading/course.yaml\n")
        .doesNotContain("hush");
    assertThat(asked.err()).isEmpty();
  }
}
