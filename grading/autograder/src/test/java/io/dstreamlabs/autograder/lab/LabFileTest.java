package io.dstreamlabs.autograder.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFileTest {
  private static final String GOOD =
      """
      id: lab09-rings
      title: Rings
      package: io.labs.rings
      entry: io.labs.rings.RingOperators
      tests: io.hidden.rings
      files:
        - src/main/java/io/labs/rings/Ring.java
      exercises:
        - {id: "9.1", title: one, points: 30, uses: []}
        - {id: "9.2", title: two, points: 70, uses: ["9.1"]}
      """;

  @TempDir Path labs;
  private Path folder;
  private Path file;

  @BeforeEach
  void a_lab() throws IOException {
    folder = Files.createDirectory(labs.resolve("lab09-rings"));
    file = folder.resolve("lab.yaml");
    Path stub = folder.resolve("src/main/java/io/labs/rings/Ring.java");
    Files.createDirectories(stub.getParent());
    Files.writeString(stub, "class Ring {}");
  }

  private Lab read(String yaml) throws IOException {
    Files.writeString(file, yaml);
    return LabFile.read(file);
  }

  private void assertRefused(String replaced, String by, String message) {
    assertThat(GOOD).contains(replaced);
    assertThatThrownBy(() -> read(GOOD.replace(replaced, by)))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(message);
  }

  @Test
  void a_lab_is_what_its_file_says() throws IOException {
    Lab lab = read(GOOD);
    assertThat(lab)
        .isEqualTo(
            new Lab(
                "lab09-rings",
                "Rings",
                "io.labs.rings",
                "io.labs.rings.RingOperators",
                "io.hidden.rings",
                List.of("src/main/java/io/labs/rings/Ring.java"),
                List.of(
                    new Exercise("9.1", "one", 30, List.of()),
                    new Exercise("9.2", "two", 70, List.of("9.1"))),
                folder));
    assertThat(lab.points()).isEqualTo(100);
    assertThat(lab.exerciseIds()).containsExactly("9.1", "9.2");
  }

  @Test
  void a_lab_may_name_the_datasets_that_it_reads() throws IOException {
    assertThat(read(GOOD).datasets()).isEmpty();
    assertThat(read(GOOD + "datasets: [words, taxi-rides]\n").datasets())
        .containsExactly("words", "taxi-rides");
  }

  @Test
  void datasets_are_folders_each_named_once() {
    assertRefused(
        "files:",
        "datasets: [../words]\nfiles:",
        file + ": dataset '../words' must be the name of a folder of datasets/");
    assertRefused(
        "files:",
        "datasets: [words, words]\nfiles:",
        file + ": dataset 'words' is there twice: keep one");
  }

  @Test
  void the_id_is_the_name_of_the_folder() {
    assertRefused(
        "id: lab09-rings",
        "id: lab9",
        file + ": 'id' is lab9, but must be the name of its folder, lab09-rings");
  }

  @Test
  void the_entry_is_in_the_package() {
    assertRefused(
        "entry: io.labs.rings.",
        "entry: io.other.",
        file + ": 'entry' is io.other.RingOperators, but must be a class in io.labs.rings");
  }

  @Test
  void files_are_sources_of_the_lab_that_have_a_stub() {
    assertRefused(
        "src/main/java/io/labs/rings/Ring.java",
        "Ring.java",
        file + ": file 'Ring.java' must be a path like src/main/java/…/Windows.java");
    assertRefused(
        "src/main/java/io/labs/rings/Ring.java",
        "src/main/java/../x/Ring.java",
        file
            + ": file 'src/main/java/../x/Ring.java' must be a path like src/main/java/…/Windows.java");
    assertRefused(
        "rings/Ring.java",
        "rings/Rong.java",
        file
            + ": file 'src/main/java/io/labs/rings/Rong.java' is not in "
            + folder
            + ": write its stub");
    assertRefused(
        "files:\n  - src/main/java/io/labs/rings/Ring.java",
        "files: []",
        file + ": 'files' is empty: name the sources that the student edits");
  }

  @Test
  void exercises_have_ids_of_their_own_and_points() {
    assertRefused(
        "\"9.2\"",
        "\"9.1\"",
        file + ", exercises[1]: exercise 9.1 is there twice: give each an id of its own");
    assertRefused(
        "points: 70",
        "points: 0",
        file + ", exercises[1]: 'points' is 0, but must be a whole number above 0");
    assertRefused(
        "points: 70",
        "points: 1.5",
        file + ", exercises[1]: 'points' is 1.5, but must be a whole number above 0");
  }

  @Test
  void a_lab_without_exercises_is_refused() throws IOException {
    String none = GOOD.substring(0, GOOD.indexOf("exercises:")) + "exercises: []\n";
    assertThatThrownBy(() -> read(none))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(file + ": 'exercises' is empty: a lab has at least one");
  }

  @Test
  void an_exercise_uses_other_ones_of_its_lab() {
    assertRefused(
        "uses: [\"9.1\"]",
        "uses: [\"9.7\"]",
        file + ": exercise 9.2 uses '9.7', which is no other exercise of it");
    assertRefused(
        "uses: [\"9.1\"]",
        "uses: [\"9.2\"]",
        file + ": exercise 9.2 uses '9.2', which is no other exercise of it");
  }

  @Test
  void a_misspelt_key_is_told_the_right_one() {
    assertRefused(
        "title: Rings",
        "titel: Rings",
        file
            + ": unknown key 'titel', did you mean 'title'?; known keys: datasets, entry,"
            + " exercises, files, id,"
            + " package, tests, title");
    assertRefused(
        "title: two, points",
        "title: two, color: red, points",
        file + ", exercises[1]: unknown key 'color'; known keys: id, points, title, uses");
  }
}
