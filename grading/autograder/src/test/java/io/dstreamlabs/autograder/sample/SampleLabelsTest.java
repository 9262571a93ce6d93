package io.dstreamlabs.autograder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLabelsTest {
  private static final String RIGHT = "{name: right, about: all, loses: [], together: []}";

  @TempDir private Path root;
  private Path folder;
  private Lab lab;

  @BeforeEach
  void makeSamples() throws IOException {
    lab =
        new Lab(
            "lab05",
            "Windows",
            "p",
            "p.E",
            "h",
            List.of(),
            List.of(
                new Exercise("5.1", "window", 1, List.of()),
                new Exercise("5.3", "by key", 1, List.of("5.1"))),
            root.resolve("labs/lab05"));
    folder = root.resolve("grading/submissions/lab05");
    Files.createDirectories(folder.resolve("right"));
    Files.createDirectories(folder.resolve("late"));
  }

  private List<Sample> read(String... labels) throws IOException {
    StringBuilder yaml = new StringBuilder("samples:\n");
    for (String label : labels) {
      yaml.append("  - ").append(label).append('\n');
    }
    Files.writeString(folder.resolve("labels.yaml"), yaml);
    return SampleLabels.read(new Course(root), lab);
  }

  private void refused(String message, String... labels) {
    assertThatThrownBy(() -> read(labels))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(folder.resolve("labels.yaml") + message);
  }

  @Test
  void samples_are_sorted_by_name_and_know_what_they_lose() throws IOException {
    String late = "{name: late, about: One batch late., loses: ['5.1'], together: ['5.3']}";
    assertThat(read(RIGHT, late))
        .containsExactly(
            new Sample(
                "late", "One batch late.", List.of("5.1"), List.of("5.3"), folder.resolve("late")),
            new Sample("right", "all", List.of(), List.of(), folder.resolve("right")));
    assertThat(read(RIGHT, late).get(0).allLost()).containsExactly("5.1", "5.3");
    assertThat(read(RIGHT, late)).extracting(Sample::isRight).containsExactly(false, true);
  }

  @Test
  void a_number_without_quotes_is_an_exercise_too() throws IOException {
    assertThat(read(RIGHT, "{name: late, about: x, loses: [5.1], together: []}").get(0).loses())
        .containsExactly("5.1");
  }

  @Test
  void every_folder_has_a_label() {
    refused(": no label for late: add one for each", RIGHT);
  }

  @Test
  void every_label_has_a_folder() {
    refused(
        ", samples[1]: there is no folder 'early' beside it: add it or take the label out",
        RIGHT,
        "{name: early, about: x, loses: [], together: []}");
  }

  @Test
  void a_label_names_no_folder_elsewhere() {
    refused(
        ", samples[0]: there is no folder '../lab05/right' beside it: add it or take the label out",
        "{name: ../lab05/right, about: x, loses: [], together: []}");
  }

  @Test
  void a_sample_has_one_label() {
    refused(": sample right has two labels: keep one", RIGHT, RIGHT);
  }

  @Test
  void an_exercise_that_the_lab_does_not_have_is_refused() {
    refused(
        ", samples[0]: 'together' names exercise 5.2, but lab05 has 5.1, 5.3",
        "{name: late, about: x, loses: ['5.1'], together: ['5.2']}");
  }

  @Test
  void an_exercise_is_a_root_or_fails_with_one() {
    refused(
        ", samples[0]: exercise 5.1 is in 'loses' and in 'together': keep one",
        "{name: late, about: x, loses: ['5.1'], together: ['5.1']}");
  }

  @Test
  void what_fails_together_has_a_root() {
    refused(
        ", samples[0]: 'together' needs a root in 'loses', which is empty: name the root",
        "{name: late, about: x, loses: [], together: ['5.3']}");
  }

  @Test
  void a_lab_without_labels_has_no_samples() throws IOException {
    assertThat(SampleLabels.exist(new Course(root), lab)).isFalse();
    read(RIGHT, "{name: late, about: x, loses: ['5.1'], together: []}");
    assertThat(SampleLabels.exist(new Course(root), lab)).isTrue();
  }
}
