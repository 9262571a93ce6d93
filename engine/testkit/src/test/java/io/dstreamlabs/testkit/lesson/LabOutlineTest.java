package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LabOutlineTest {

  @Test
  void it_is_what_lab_yaml_says_of_package_files_and_points() {
    LabOutline outline =
        LabOutline.of(
            """
            id: lab05-windows
            package: io.dstreamlabs.labs.lab05
            files:
              - src/main/java/io/dstreamlabs/labs/lab05/Windows.java
              - src/main/java/io/dstreamlabs/labs/lab05/WindowChecks.java
            exercises:
              - id: "5.1"
                title: "window"
                points: 30
                uses: []
              - id: "5.2"
                points: 15
            """);

    assertThat(outline.packageName()).isEqualTo("io.dstreamlabs.labs.lab05");
    assertThat(outline.files())
        .containsExactly(
            "src/main/java/io/dstreamlabs/labs/lab05/Windows.java",
            "src/main/java/io/dstreamlabs/labs/lab05/WindowChecks.java");
    assertThat(outline.points()).containsExactly(entry("5.1", 30), entry("5.2", 15));
  }

  @Test
  void points_without_an_exercise_and_a_lab_without_a_package_are_refused() {
    assertThatThrownBy(() -> LabOutline.of("    points: 30\n"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("in lab.yaml points come before any exercise");
    assertThatThrownBy(() -> LabOutline.of("id: lab05-windows\n"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("in lab.yaml there is no package");
  }
}
