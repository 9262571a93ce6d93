package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with a roster and with points of the instructor's. Nothing here compiles, so it is quick. */
class RosterRunTest {
  private static final String HEADER =
      "submission,lab,score,max_score,status,tests_passed,tests_total\n";
  private static final String GUEST = "guest,lab05-windows,0,100,compile_error,0,0\n";
  private static final String JANE = "s1,lab05-windows,0,100,compile_error,0,0\n";
  private static final String JOSE = "s2,lab05-windows,0,100,compile_error,0,0\n";
  private static final String MISSING = "s3,lab05-windows,0,100,missing,0,46\n";
  private static final String STRANGER =
      "not on the roster, and graded under their own names: guest\n";

  @TempDir private Path root;
  private Path in;
  private Path out;

  @BeforeEach
  void handIn() {
    in = root.resolve("in");
    out = root.resolve("out");
    for (String name :
        List.of("Jane Doe_77_assignsubmission_file", "obrienjosé_LATE_5_6_lab05", "guest")) {
      SmallCourse.replace(in.resolve(name), "Windows", "no Java of " + name);
    }
    SmallCourse.write(
        root.resolve("roster.csv"),
        """
        id,name,file_pattern
        s1,Jane Doe,
        s2,José O'Brien,canvas
        s3,"Poe, Ann",
        """);
  }

  private Asked run(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("run", "--lab", SmallCourse.LAB, "--submissions", in.toString()));
    arguments.addAll(List.of("--out", out.toString(), "--jobs", "1", "--seed", "s"));
    arguments.addAll(List.of("--require-isolation", "none"));
    arguments.addAll(List.of("--roster", root.resolve("roster.csv").toString()));
    arguments.addAll(List.of(more));
    return Asked.grade(SmallCourse.REAL, arguments.toArray(String[]::new));
  }

  private String[] with(String overrides, String... more) {
    Path file = root.resolve("overrides.csv");
    SmallCourse.write(file, "submission,test,points,reason\n" + overrides);
    List<String> arguments = new ArrayList<>(List.of("--overrides", file.toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private String gradebook() throws IOException {
    return Files.readString(out.resolve("gradebook.csv"));
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(out.resolve("journal.jsonl"));
  }

  @Test
  void each_student_has_a_row_and_nobodys_submission_too() throws IOException {
    Asked asked = run();
    assertThat(asked.code()).isZero();
    assertThat(gradebook()).isEqualTo(HEADER + GUEST + JANE + JOSE + MISSING);
    assertThat(asked.err()).isEqualTo(STRANGER);
    assertThat(asked.out())
        .contains("\nmissing:     1 of the roster handed in nothing\n")
        .contains("\n[2/3] s1 0/100 compile_error\n");
    assertThat(journal()).as("nothing was judged of who is missing").hasSize(3);
    assertThat(out.resolve("index.html")).content().contains("Jane Doe", "Poe, Ann");
    assertThat(out.resolve("s1/index.html")).content().contains("Jane Doe");
    assertThat(out.resolve("s3/results.json")).doesNotExist();
  }

  @Test
  void resume_judges_nothing_again_though_points_are_given() throws IOException {
    run();
    List<String> lines = journal();
    run(with("S2,total,50,On paper\n", "--resume"));
    assertThat(gradebook())
        .isEqualTo(HEADER + GUEST + JANE + JOSE.replace(",0,100,", ",50,100,") + MISSING);
    assertThat(journal()).isEqualTo(lines).allMatch(line -> !line.contains("paper"));
    run("--resume");
    assertThat(gradebook()).isEqualTo(HEADER + GUEST + JANE + JOSE + MISSING);
    assertThat(journal()).isEqualTo(lines);
  }

  @Test
  void resume_goes_by_the_id_and_what_was_handed_in() throws IOException {
    run();
    Files.move(in.resolve("obrienjosé_LATE_5_6_lab05"), in.resolve("obrienjosé_5_9_lab05-1"));
    run("--resume");
    assertThat(journal()).as("the same again under another file's name").hasSize(3);
    SmallCourse.replace(in.resolve("obrienjosé_5_9_lab05-1"), "Windows", "other");
    run("--resume");
    assertThat(journal()).hasSize(4);
    assertThat(journal().get(3)).startsWith("{\"submission\":\"s2\"");
  }

  @Test
  void only_takes_an_id_or_the_name_of_what_was_handed_in_and_keeps_the_rows_of_the_others()
      throws IOException {
    run();
    String[] given = with("s1,5.1.2,1,Nearly\nguest,total,7,Guest\ns3,total,9,On paper\n");
    String expected =
        HEADER
            + GUEST.replace(",0,100,", ",7,100,")
            + JANE.replace(",0,100,", ",1,100,")
            + JOSE
            + MISSING.replace(",0,100,", ",9,100,");
    Asked byId = run(join(given, "--only", "s2"));
    assertThat(byId.out()).contains("\n[1/1] s2 0/100 compile_error\n");
    assertThat(byId.err()).isEqualTo(STRANGER);
    assertThat(gradebook()).isEqualTo(expected);
    Asked byName = run(join(given, "--only", "Jane Doe_77_assignsubmission_file"));
    assertThat(byName.out()).contains("\n[1/1] s1 0/100 compile_error\n");
    assertThat(gradebook()).isEqualTo(expected);
    assertThat(journal()).hasSize(5);
  }

  private static String[] join(String[] one, String... other) {
    List<String> all = new ArrayList<>(List.of(one));
    all.addAll(List.of(other));
    return all.toArray(String[]::new);
  }

  private void assertRefused(Asked asked, String... parts) {
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).startsWith("grade run: ").contains(parts);
    assertThat(out).doesNotExist();
  }

  @Test
  void only_of_who_is_missing_or_unknown_is_refused() {
    assertRefused(
        run("--only", "s3"),
        "--only: 's3' of the roster handed in nothing, so there is nothing to judge\n");
    assertRefused(
        run("--only", "gest"),
        "--only: no submission in " + in + " is called 'gest', did you mean 'guest'?\n");
  }

  @Test
  void a_roster_that_leaves_anything_open_is_refused() {
    SmallCourse.write(root.resolve("roster.csv"), "id,name\ns1,Jane Doe\nS1,Kim\nguest2,Guest\n");
    assertRefused(run(), "roster.csv, line 3: id 'S1' is that of line 2, 's1', too");
    SmallCourse.write(root.resolve("roster.csv"), "id,name,mail\ns1,Jane Doe,x\n");
    assertRefused(run(), "roster.csv, line 1: unknown column 'mail'.");
  }

  @Test
  void overrides_are_checked_against_rows_and_tests_before_anything_is_graded() {
    assertRefused(
        run(with("Jane Doe,5.1.1,1,why\ns1,5.1.99,1,why\ns1,total,101,why\ns1,5.1.1,0,\n")),
        "overrides.csv has 4 problems, nothing was graded:\n",
        "\n  line 2: no submission is called 'Jane Doe'.",
        "\n  line 3: no hidden test is called '5.1.99'.",
        "\n  line 4: points is '101', but must be a whole number from 0 to 100, what total is",
        "\n  line 5: reason is empty");
  }

  @Test
  void what_was_typed_in_at_moodle_is_no_submission() throws IOException {
    Path typed = in.resolve("Ann Poe_78_assignsubmission_onlinetext");
    SmallCourse.write(typed.resolve("onlinetext.html"), "<p>My dog ate it.");
    SmallCourse.write(in.resolve("notes.txt"), "stray");
    Asked asked = run();
    assertThat(asked.err())
        .isEqualTo(
            "no submissions, and not looked at: notes.txt, Ann"
                + " Poe_78_assignsubmission_onlinetext\n"
                + STRANGER);
    assertThat(gradebook()).isEqualTo(HEADER + GUEST + JANE + JOSE + MISSING);
  }
}
