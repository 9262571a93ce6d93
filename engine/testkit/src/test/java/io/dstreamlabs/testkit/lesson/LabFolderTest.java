package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFolderTest {
  private static final String CLASSES = "src/main/java/course/taps";

  @TempDir private Path course;
  private LabFolder lab;

  @BeforeEach
  void a_course_of_one_lab() throws IOException {
    lab = new LabFolder("lab09-taps", course);
    write("lab.yaml", "package: course.taps\nfiles:\n  - " + CLASSES + "/Taps.java\n");
    write(CLASSES + "/Taps.java", "class Taps {}\n");
    write(CLASSES + "/Given.java", "class Given {}\n");
    write("src/test/java/course/taps/TapsTest.java", "class TapsTest {}\n");
  }

  @Test
  void files_are_in_the_folder_of_the_lab_and_of_its_solution() {
    assertThat(lab.file("README.md")).isEqualTo(course.resolve("labs/lab09-taps/README.md"));
    assertThat(lab.solution("pom.xml")).isEqualTo(course.resolve("solutions/lab09-taps/pom.xml"));
  }

  @Test
  void classes_and_tests_are_where_the_package_says() {
    assertThat(lab.names(lab.classes())).containsExactly("Given.java", "Taps.java");
    assertThat(lab.names(lab.tests())).containsExactly("TapsTest.java");
    assertThat(lab.source("Taps.java")).isEqualTo("class Taps {}\n");
  }

  @Test
  void stubs_are_the_files_that_the_student_edits() {
    assertThat(lab.stubs()).containsExactly("Taps.java");
  }

  private void write(String path, String text) throws IOException {
    Path file = lab.file(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
