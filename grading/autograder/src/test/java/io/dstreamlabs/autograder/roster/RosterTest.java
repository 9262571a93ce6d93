package io.dstreamlabs.autograder.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  @TempDir private Path root;
  private Path in;
  private Path file;

  @BeforeEach
  void makeFolders() throws IOException {
    in = Files.createDirectory(root.resolve("in"));
    file = root.resolve("roster.csv");
  }

  private Matching match(String rows, String... handedIn) throws IOException {
    for (String name : handedIn) {
      Files.createFile(in.resolve(name));
    }
    Files.writeString(file, "id,name,file_pattern\n" + rows);
    return Roster.match(file, Submissions.in(in));
  }

  private void assertRefused(String message, String rows, String... handedIn) {
    assertThatThrownBy(() -> match(rows, handedIn))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(file + message);
  }

  private Candidate candidate(String id, String name) {
    return new Candidate(id, in.resolve(name));
  }

  @Test
  void each_student_gets_what_is_called_as_the_pattern_says() throws IOException {
    Matching matching =
        match(
            """
            s1,Jane Doe,moodle
            s2,José O'Brien,canvas
            s3,Kim Roe,*kim-r*
            s4,Ann Poe,moodle
            """,
            "Jane Doe_77_assignsubmission_file_lab.zip",
            "obrienjosé_LATE_5_6_lab-1.zip",
            "KIM-ROE.zip",
            "Ann Poe.zip");
    assertThat(matching.candidates())
        .containsExactly(
            candidate("Ann Poe", "Ann Poe.zip"),
            candidate("s1", "Jane Doe_77_assignsubmission_file_lab.zip"),
            candidate("s2", "obrienjosé_LATE_5_6_lab-1.zip"),
            candidate("s3", "KIM-ROE.zip"));
    assertThat(matching.missing()).containsExactly("s4");
    assertThat(matching.strangers()).containsExactly("Ann Poe");
    assertThat(matching.rows()).containsExactly("Ann Poe", "s1", "s2", "s3", "s4");
    assertThat(matching.names()).containsEntry("s2", "José O'Brien").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s1.zip",
        "S1.zip",
        "jane doe.zip",
        "Jane Doe_77_assignsubmission_file_lab.zip",
        "janedoe_5_6_lab.zip",
        "dj_s1.zip",
      })
  void without_a_pattern_id_name_moodle_and_canvas_are_tried(String handedIn) throws IOException {
    boolean fits = !handedIn.equals("dj_s1.zip");
    assertThat(match("s1,Jane Doe,\n", handedIn).missing()).hasSize(fits ? 0 : 1);
  }

  @Test
  void the_id_may_be_the_user_number_of_canvas() throws IOException {
    assertThat(match("12345,,\n", "jd_12345_6_lab.zip").candidates())
        .containsExactly(candidate("12345", "jd_12345_6_lab.zip"));
  }

  @Test
  void of_two_with_one_name_the_number_tells_who() throws IOException {
    Matching matching = match("5,Jane Doe,\n9,Jane Doe,\n", "doejane_9_6_lab.zip");
    assertThat(matching.candidates()).containsExactly(candidate("9", "doejane_9_6_lab.zip"));
    assertThat(matching.missing()).containsExactly("5");
  }

  @Test
  void the_id_itself_goes_before_the_name_of_another() throws IOException {
    Matching matching = match("doe,Jane,\ns2,Doe,\n", "doe.zip");
    assertThat(matching.candidates()).containsExactly(candidate("doe", "doe.zip"));
    assertThat(matching.missing()).containsExactly("s2");
  }

  @Test
  void a_student_without_a_name_is_nobody_whose_name_has_no_letters() throws IOException {
    assertThat(match("s1,,\n", "!_5_6_lab.zip", "(_7_assignsubmission_file_.zip").strangers())
        .hasSize(2);
  }

  @Test
  void what_moodle_puts_into_a_folder_is_taken_out_and_what_was_typed_in_left_alone()
      throws IOException {
    Path folder = Files.createDirectory(in.resolve("Jane Doe_7_assignsubmission_file"));
    Path zip = Files.createFile(folder.resolve("lab.zip"));
    Files.createDirectory(in.resolve("Jane Doe_7_assignsubmission_onlinetext"));
    Path stranger = Files.createDirectory(in.resolve("Kim_8_assignsubmission_file_"));
    Path strangersZip = Files.createFile(stranger.resolve("lab.zip"));
    Path plain = Files.createDirectory(in.resolve("s2"));
    Files.createFile(plain.resolve("lab.zip"));
    Matching matching = match("s1,Jane Doe,\ns2,,\n");
    assertThat(matching.candidates())
        .containsExactly(
            new Candidate("Kim_8_assignsubmission_file_", strangersZip),
            new Candidate("s1", zip),
            new Candidate("s2", plain));
    assertThat(matching.ignored()).containsExactly("Jane Doe_7_assignsubmission_onlinetext");
  }

  @Test
  void two_submissions_of_one_student_are_named() {
    assertRefused(
        ", line 3: two submissions of one student, 's2': 'doejane_5_6_lab.zip' and"
            + " 'doejane_5_7_lab-1.zip': take away what is not to be graded. Nothing was graded",
        "s1,Kim,\ns2,Jane Doe,\n",
        "doejane_5_7_lab-1.zip",
        "doejane_5_6_lab.zip");
  }

  @Test
  void a_submission_of_two_students_is_named() {
    assertRefused(
        ", line 2: 'doejane_5_6_lab.zip' may be of 's1' (line 2) and 's3' (line 4): write a"
            + " file_pattern for each of them that fits one submission alone. Nothing was graded",
        "s1,Jane Doe,\ns2,Kim,\ns3,Doe Jane,canvas\n",
        "doejane_5_6_lab.zip");
  }

  @Test
  void ids_differ_in_more_than_case_and_accents_form() {
    assertRefused(
        " has 2 problems, nothing was graded:\n"
            + "  line 3: id 'REN\u00c9' is that of line 2, 'Rene\u0301', too: give each student one of its"
            + " own\n"
            + "  line 4: id is empty: give each student one of its own",
        "Rene\u0301,,\nREN\u00c9,,\n,Kim,\n",
        "x.zip");
  }

  @Test
  void a_strangers_name_is_nobodys_id() {
    assertRefused(
        ", line 2: the file_pattern of 'doe' does not fit 'Doe.zip', which is called as the id: mend"
            + " the pattern, or rename 'Doe.zip'. Nothing was graded",
        "doe,Jane,canvas\n",
        "Doe.zip");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThatThrownBy(
            () ->
                match(
                    "a,,x*\nA,,\nb,,x*\nc,,y?\nd,,canvas\ne\n",
                    "x1.zip",
                    "y1.zip",
                    "y2.zip",
                    "d.zip"))
        .hasMessageStartingWith(file + " has 5 problems, nothing was graded:\n")
        .hasMessageContainingAll(
            "\n  line 2: 'x1.zip' may be of 'a' (line 2) and 'b' (line 4)",
            "\n  line 3: id 'A'",
            "\n  line 5: two submissions of one student, 'c': 'y1.zip' and 'y2.zip'",
            "\n  line 6: the file_pattern of 'd' does not fit 'd.zip'",
            "\n  line 7: number of cells is 1, but must be 3 as in the header");
  }

  @Test
  void a_roster_names_somebody() {
    assertRefused(" names no student: write a line for each below the header", "", "x.zip");
  }

  @Test
  void without_a_roster_all_go_by_their_own_names() throws IOException {
    List<Candidate> handedIn = List.of(candidate("doe", "doe.zip"));
    Matching matching = Matching.withoutRoster(handedIn);
    assertThat(matching.candidates()).isEqualTo(handedIn);
    assertThat(matching.rows()).containsExactly("doe");
    assertThat(matching.strangers()).isEmpty();
  }

  @Test
  void a_student_has_an_id() {
    assertThatThrownBy(() -> new Student("", "Jane Doe", FilePattern.of(""), 2))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is empty, but must be what the gradebook shows");
  }
}
