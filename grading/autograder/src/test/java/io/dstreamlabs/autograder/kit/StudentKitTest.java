package io.dstreamlabs.autograder.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentKitTest {
  private static final String LAB = "labs/lab05-windows/";

  @TempDir private Path root;
  private BuiltCourse course;

  @BeforeEach
  void makeCourse() {
    course = BuiltCourse.in(root);
  }

  private static String text(StudentKit kit, String path) {
    assertThat(kit.files()).containsKey(path);
    return new String(kit.files().get(path), StandardCharsets.UTF_8);
  }

  @Test
  void beside_labs_and_engine_there_are_only_these() {
    assertThat(course.kit().files().keySet())
        .filteredOn(path -> !path.startsWith(LAB) && !path.startsWith("repo/"))
        .containsExactly(
            ".gitignore",
            ".mvn/jvm.config",
            ".mvn/maven.config",
            "LICENSE",
            "README.md",
            "labs/SeeItWork.java",
            "labs/pom.xml",
            "pom.xml");
  }

  @Test
  void a_lab_is_there_as_it_is() throws IOException {
    StudentKit kit = course.kit();
    for (String name :
        List.of(
            "README.md",
            "pom.xml",
            "recording.txt",
            "src/main/java/io/dstreamlabs/labs/lab05/Windows.java",
            "src/test/java/io/dstreamlabs/labs/lab05/Lab05.java")) {
      assertThat(text(kit, LAB + name)).isEqualTo(Files.readString(root.resolve(LAB + name)));
    }
  }

  @Test
  void of_lab_yaml_the_place_of_the_hidden_tests_is_left_out() throws IOException {
    assertThat(text(course.kit(), LAB + "lab.yaml"))
        .isEqualTo(
            Files.readString(root.resolve(LAB + "lab.yaml"))
                .replace("tests: io.dstreamlabs.hidden.lab05\n", ""))
        .doesNotContain("hidden.");
  }

  @Test
  void what_a_build_an_ide_or_packing_left_is_left_out() {
    course.write(LAB + "target/classes/A.class", "");
    course.write(LAB + "A.class", "");
    course.write(LAB + "lab05-windows.iml", "");
    course.write(LAB + "lab05-windows.zip", "");
    course.write(LAB + ".classpath", "");
    course.write(LAB + "picture.svg", "");
    assertThat(course.kit().files().keySet())
        .contains(LAB + "picture.svg")
        .noneMatch(path -> path.startsWith(LAB) && path.matches(".*(class|iml|zip|classpath)"));
  }

  @Test
  void every_program_beside_the_labs_is_there_and_starts_the_engine_of_the_kit() {
    course.write(
        "labs/RunIt.java",
        "\"repo/io/dstreamlabs/dstream-kernel/1.0.0-SNAPSHOT/dstream-kernel-1.0.0-SNAPSHOT.jar\"");
    StudentKit kit = course.kit();
    String jar = text(kit, "labs/RunIt.java").replace("\"", "");
    assertThat(jar).contains(kit.version());
    assertThat(kit.files()).containsKey(jar);
  }

  @Test
  void settings_of_git_and_maven_are_those_that_a_student_needs() {
    StudentKit kit = course.kit();
    assertThat(text(kit, ".gitignore").lines())
        .contains("target/")
        .doesNotContain("grading/course.yaml");
    assertThat(text(kit, ".mvn/jvm.config").lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("-Dorg.slf4j."));
  }

  @Test
  void maven_takes_the_engine_from_the_kit_without_a_network_too() {
    assertThat(text(course.kit(), ".mvn/maven.config"))
        .isEqualTo("-ntp\n-Daether.offline.protocols=file\n");
  }

  @Test
  void the_first_page_names_the_labs_and_leaves_nothing_open() {
    StudentKit kit = course.kit();
    assertThat(text(kit, "README.md"))
        .contains("| [lab05-windows](labs/lab05-windows/README.md) | Windows over a stream |")
        .contains("mvn -q test -pl labs/lab05-windows\n")
        .contains("`labs/lab05-windows/src/main/java/io/dstreamlabs/labs/lab05/Windows.java`")
        .contains(kit.version())
        .doesNotContainPattern("\\{[a-z]+}");
  }

  @Test
  void without_a_named_dataset_there_is_none() {
    course.write("datasets/words/dataset.json", "{}");
    assertThat(course.kit().files().keySet()).noneMatch(path -> path.startsWith("datasets/"));
  }

  @Test
  void a_named_dataset_is_there_with_its_chapter() throws IOException {
    course.write("datasets/words/words.csv", "timestamp_ms,line\n");
    course.write("datasets/words/dataset.json", "{}");
    course.write("datasets/cards/dataset.json", "{}");
    course.write("datasets/README.md", "# Datasets\n\n## cards\n\nCards.\n\n## words\n\nWords.\n");
    nameDataset("words");
    StudentKit kit = course.kit();
    assertThat(kit.files().keySet())
        .filteredOn(path -> path.startsWith("datasets/"))
        .containsExactly(
            "datasets/README.md", "datasets/words/dataset.json", "datasets/words/words.csv");
    assertThat(text(kit, "datasets/README.md")).isEqualTo("# Datasets\n\n## words\n\nWords.\n");
  }

  @Test
  void a_dataset_that_is_not_there_is_refused_with_the_lab_that_names_it() throws IOException {
    nameDataset("wrods");
    assertThatThrownBy(course::kit)
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            "lab05-windows: there is no dataset 'wrods' (no "
                + root.resolve("datasets/wrods/dataset.json")
                + "): mend 'datasets' in lab.yaml");
  }

  @Test
  void the_zip_has_all_files_in_one_folder() throws IOException {
    StudentKit kit = course.kit();
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kit.zip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactlyElementsOf(
            kit.files().keySet().stream().map(path -> "dstream-labs-kit/" + path).toList());
  }

  @Test
  void two_kits_of_one_course_are_the_same_bytes() {
    assertThat(course.kit().zip()).isEqualTo(course.kit().zip());
  }

  private void nameDataset(String name) throws IOException {
    Path yaml = root.resolve(LAB + "lab.yaml");
    course.write(LAB + "lab.yaml", Files.readString(yaml) + "datasets: [" + name + "]\n");
  }
}
