package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A solution is its stub with the bodies filled in: Javadoc, signatures and what is given are the same. */
class StubsAndSolutionsTest {

  static Stream<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(LabFolder.file(LabFolder.CLASSES))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void a_solution_is_its_stub_with_the_bodies_filled_in(String source) {
    Path solution = LabFolder.SOLUTION.resolve(LabFolder.CLASSES).resolve(source);
    assertThat(StubText.of(LabFolder.text(LabFolder.CLASSES + "/" + source)))
        .as("labs/lab05-windows and solutions/lab05-windows must agree on %s", source)
        .satisfies(stub -> assertThat(stub.differenceTo(LabFolder.read(solution))).isEmpty());
  }

  @Test
  void the_five_files_of_the_student_are_stubs_and_the_others_are_given() throws IOException {
    assertThat(sources().filter(source -> gaps(source) == 1))
        .containsExactlyInAnyOrderElementsOf(LabFolder.STUBS);
    assertThat(sources().filter(source -> gaps(source) == 0))
        .containsExactlyInAnyOrder("Lab05Operators.java", "package-info.java");
  }

  @Test
  void lab_yaml_names_the_files_of_the_student() {
    List<String> named =
        LabFolder.text("lab.yaml").lines().filter(line -> line.endsWith(".java")).toList();
    assertThat(named)
        .containsExactlyElementsOf(
            LabFolder.STUBS.stream().map(f -> "  - " + LabFolder.CLASSES + "/" + f).toList());
  }

  private static int gaps(String source) {
    return StubText.of(LabFolder.text(LabFolder.CLASSES + "/" + source)).gaps();
  }
}
