package io.dstreamlabs.autograder.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCatalogTest {
  @TempDir Path root;

  private void lab(String id) throws IOException {
    Path stub = root.resolve("labs").resolve(id).resolve("src/main/java/p/A.java");
    Files.createDirectories(stub.getParent());
    Files.writeString(stub, "class A {}");
    Files.writeString(
        root.resolve("labs").resolve(id).resolve("lab.yaml"),
        """
        id: %s
        title: T
        package: p
        entry: p.A
        tests: t
        files: [src/main/java/p/A.java]
        exercises: [{id: "1", title: one, points: 1, uses: []}]
        """
            .formatted(id));
  }

  private LabCatalog catalog() {
    return new Course(root).labs();
  }

  @Test
  void labs_are_the_folders_with_a_description_sorted_by_name() throws IOException {
    lab("lab05-windows");
    lab("lab02-dstreams");
    Files.createDirectories(root.resolve("labs/notes"));
    assertThat(catalog().labs())
        .extracting(Lab::id)
        .containsExactly("lab02-dstreams", "lab05-windows");
    assertThat(catalog().find("lab05-windows").title()).isEqualTo("T");
  }

  @Test
  void an_unknown_lab_is_told_the_nearest_and_all_names() throws IOException {
    lab("lab05-windows");
    lab("lab02-dstreams");
    assertThatThrownBy(() -> catalog().find("lab05-window"))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            "no lab is called 'lab05-window', did you mean 'lab05-windows'? The labs are:"
                + " lab02-dstreams, lab05-windows");
    assertThatThrownBy(() -> catalog().find("quiz"))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage("no lab is called 'quiz'. The labs are: lab02-dstreams, lab05-windows");
  }

  @Test
  void a_checkout_without_labs_is_wrong_usage() throws IOException {
    Path labs = root.resolve("labs");
    assertThatThrownBy(this::catalog)
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(labs + " is missing: run grading/grade inside the course's copy");
    Files.createDirectories(labs);
    assertThatThrownBy(this::catalog)
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(labs + " holds no lab: no folder in it has a lab.yaml");
  }

  @Test
  void the_sources_of_a_module_are_read_by_their_paths() throws IOException {
    lab("lab05-windows");
    Files.writeString(root.resolve("labs/lab05-windows/src/main/java/p/readme.txt"), "x");
    assertThat(SourceTree.read(root.resolve("labs/lab05-windows")))
        .containsExactly(entry("src/main/java/p/A.java", "class A {}"));
    assertThat(SourceTree.read(root)).isEmpty();
  }

  @Test
  void a_course_knows_where_things_are() throws IOException {
    lab("lab05-windows");
    Lab lab = catalog().find("lab05-windows");
    Course course = new Course(root.resolve("labs/.."));
    assertThat(course.root()).isEqualTo(root);
    assertThat(course.solution(lab)).isEqualTo(root.resolve("solutions/lab05-windows"));
    assertThat(course.samples(lab)).isEqualTo(root.resolve("grading/submissions/lab05-windows"));
    assertThat(course.secrets()).isEqualTo(root.resolve("grading/course.yaml"));
  }
}
