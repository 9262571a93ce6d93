package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {
  private static final String ONE =
      """
      [{"name": "one", "batchMs": 1000, "batches": 1, "ordered": false, "inputs": {"a": []},
        "pipeline": [{"from": "a"}], "expected": []}]
      """;

  @TempDir Path folder;

  @Test
  void tables_of_the_project_are_understood_to_the_last_field() {
    Map<Path, List<ConformanceCase>> files =
        CaseFiles.read(Path.of("src", "test", "resources", "conformance"));

    assertThat(files.keySet())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("quirks.json", "random.json", "spark-suite.json");
    assertThat(files.values()).extracting(List::size).containsExactly(31, 300, 72);
  }

  @Test
  void files_of_a_directory_come_by_name_and_others_are_left_alone() throws IOException {
    write("b.json", ONE);
    write("a.json", ONE.replace("one", "two"));
    write("README.md", "no case");

    assertThat(CaseFiles.read(folder).keySet())
        .containsExactly(folder.resolve("a.json"), folder.resolve("b.json"));
  }

  @Test
  void one_file_is_read_whatever_its_name() throws IOException {
    assertThat(CaseFiles.read(write("cases.txt", ONE)).values())
        .singleElement()
        .satisfies(
            cases -> assertThat(cases).extracting(ConformanceCase::name).containsExactly("one"));
  }

  @Test
  void what_is_not_there_is_refused_with_the_whole_path() {
    Path missing = folder.resolve("x").resolve("..").resolve("none.json");

    assertRefused(missing, "there is no file or directory " + folder.resolve("none.json"));
  }

  @Test
  void directory_without_a_case_file_and_files_without_a_case_are_refused() throws IOException {
    assertRefused(folder, folder + ": there is no file in it that ends with .json");
    Path empty = write("empty.json", "[]");
    assertRefused(empty, empty + ": there is no case in it");
  }

  @Test
  void what_is_no_list_of_cases_is_refused_with_file_and_place() throws IOException {
    Path file = write("cut.json", "[{\"name\": ");
    assertRefused(file, file + ": line 1, column 11: the text ends too early");
    file = write("one.json", "{}");
    assertRefused(file, file + ": a list of cases is expected");
    file = write("field.json", ONE.replace("batches", "batch"));
    assertRefused(file, file + ": case 1, 'one': 'batches' is missing");
  }

  @Test
  void two_cases_of_one_name_in_a_file_are_refused() throws IOException {
    String one = ONE.strip();
    Path twice = write("a.json", one.substring(0, one.length() - 1) + "," + one.substring(1));

    assertRefused(twice, twice + ": case 2: there is a case 'one' already");
  }

  @Test
  void files_may_have_cases_of_one_name() throws IOException {
    write("a.json", ONE);
    write("b.json", ONE);

    assertThat(CaseFiles.read(folder)).hasSize(2);
  }

  @Test
  void other_encodings_than_utf_8_are_refused() throws IOException {
    Path file = folder.resolve("latin.json");
    Files.write(file, ONE.replace("one", "é").getBytes(StandardCharsets.ISO_8859_1));

    assertRefused(file, file + ": it is not UTF-8");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void assertRefused(Path path, String message) {
    assertThatThrownBy(() -> CaseFiles.read(path))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
