package io.dstreamlabs.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says, and what it ends with. */
class GenerateTest {
  private static final String CURE =
      "If the generator is right, write the files anew: Generate %s."
          + " If the files are right, undo what changed the generator.\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    assertThat(generate(folder.toString())).isZero();
    out.reset();
  }

  @Test
  void what_was_written_is_as_committed() throws IOException {
    assertThat(check()).isZero();

    assertThat(err()).isEmpty();
    assertThat(out().lines())
        .hasSameSizeAs(Generate.all())
        .contains("words: 5216 rows, 288638 bytes, as committed")
        .allMatch(line -> line.matches("[a-z-]+: \\d+ rows, \\d+ bytes, as committed"));
  }

  @Test
  void option_may_come_last() throws IOException {
    assertThat(generate(folder.toString(), "--check")).isZero();
    assertThat(out()).contains("as committed");
  }

  @Test
  void one_changed_byte_is_found_with_its_byte_and_line_and_the_others_are_as_committed()
      throws IOException {
    Path csv = folder.resolve("words/words.csv");
    byte[] bytes = Files.readAllBytes(csv);
    int at = lineStart(bytes, 5000) + 13; // the comma after the timestamp
    assertThat((char) bytes[at]).isEqualTo(',');
    bytes[at] = ';';
    Files.write(csv, bytes);

    assertThat(check()).isEqualTo(1);

    String line = Files.readAllLines(csv).get(4999).substring(13) + "\\n";
    String shown = line.length() > 41 ? line.substring(0, 40) : line;
    assertThat(out())
        .contains(
            "words: words.csv differs at byte %d, line 5000: it has \"%s\" and should have \"%s\"\n"
                .formatted(at + 1, shown, shown.replace(';', ',')))
        .doesNotContain("words: 5216 rows");
    assertThat(out().lines()).hasSameSizeAs(Generate.all());
    assertThat(err()).isEqualTo(CURE.formatted(folder));
  }

  @Test
  void changed_manifest_is_found_too() throws IOException {
    Path manifest = folder.resolve("words/dataset.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"rows\": 5216", "\"rows\": 5217"));

    assertThat(check()).isEqualTo(1);

    assertThat(out())
        .containsPattern(
            "words: dataset\\.json differs at byte \\d+, line 9: it has \"7,\\\\n\" and should have \"6,\\\\n\"\n");
  }

  @Test
  void each_file_that_differs_is_told() throws IOException {
    Files.writeString(folder.resolve("words/words.csv"), "");
    Files.writeString(folder.resolve("words/dataset.json"), "{\n}\n");

    assertThat(check()).isEqualTo(1);

    assertThat(out())
        .contains(
            "words: dataset.json differs at byte 3, line 2: it has \"}\\n\" and should have \"  \\\"name\\\"")
        .contains(
            "words: words.csv differs at byte 1, line 1: it ends there and should have"
                + " \"timestamp_ms,line\\n\"\n");
  }

  @Test
  void missing_file_and_missing_folder_are_told() throws IOException {
    Files.delete(folder.resolve("words/words.csv"));
    assertThat(check()).isEqualTo(1);
    assertThat(out()).contains("words: words.csv is missing\n");
    assertThat(err()).isEqualTo(CURE.formatted(folder));

    out.reset();
    Files.delete(folder.resolve("words/dataset.json"));
    Files.delete(folder.resolve("words"));
    assertThat(check()).isEqualTo(1);
    assertThat(out()).contains("words: the folder words is missing\n").doesNotContain("words.csv");
  }

  @ParameterizedTest
  @CsvSource({"taxis, dataset.json", "taxis, taxis.csv"})
  void folder_of_a_dataset_that_no_generator_makes_is_told(String name, String file)
      throws IOException {
    Files.createDirectory(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve(file), "");

    assertThat(check()).isEqualTo(1);

    assertThat(out())
        .endsWith("taxis: no generator makes it: add one, or take the folder away\n")
        .contains("words: 5216 rows");
    assertThat(err()).isEmpty();
  }

  @Test
  void file_that_is_no_part_of_a_dataset_is_told() throws IOException {
    Files.writeString(folder.resolve("words/words.csv.orig"), "");

    assertThat(check()).isEqualTo(1);

    assertThat(out()).contains("words: words.csv.orig is none of its files: take it away\n");
  }

  @Test
  void other_folders_and_files_are_nobodys_business() throws IOException {
    Files.createDirectories(folder.resolve("src/main"));
    Files.writeString(folder.resolve("README.md"), "");

    assertThat(check()).isZero();
  }

  @Test
  void check_changes_nothing() throws IOException {
    Files.writeString(folder.resolve("words/words.csv"), "mine");
    TreeMap<String, Long> before = sizes();

    check();

    assertThat(sizes()).isEqualTo(before);
  }

  @Test
  void writing_again_mends_what_differs() throws IOException {
    Files.writeString(folder.resolve("words/words.csv"), "");
    assertThat(check()).isEqualTo(1);

    assertThat(generate(folder.toString())).isZero();

    assertThat(check()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"''", "--check", "a b", "--check a b", "--check --check"})
  void anything_but_one_folder_is_wrong_usage(String arguments) throws IOException {
    assertThat(generate(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);

    assertThat(err())
        .isEqualTo(
            "give one folder: Generate FOLDER writes the datasets, Generate --check FOLDER compares\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void unknown_option_makes_no_folder_of_its_name() throws IOException {
    assertThat(generate("--verify")).isEqualTo(2);

    assertThat(err()).isEqualTo("--verify is no option: there is --check alone\n");
    assertThat(Path.of("--verify")).doesNotExist();
  }

  @Test
  void folder_that_is_not_there_cannot_be_checked() throws IOException {
    Path nowhere = folder.resolve("nowhere");

    assertThat(generate("--check", nowhere.toString())).isEqualTo(2);

    assertThat(err()).isEqualTo(nowhere + " is no folder: give the one that holds the datasets\n");
    assertThat(nowhere).doesNotExist();
  }

  private int check() throws IOException {
    return generate("--check", folder.toString());
  }

  private int generate(String... arguments) throws IOException {
    return Generate.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String out() {
    return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private String err() {
    return err.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static int lineStart(byte[] bytes, int line) {
    int at = 0;
    for (int left = line - 1; left > 0; at++) {
      left -= bytes[at] == '\n' ? 1 : 0;
    }
    return at;
  }

  private TreeMap<String, Long> sizes() throws IOException {
    TreeMap<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        sizes.put(file.toString(), Files.isDirectory(file) ? -1 : Files.size(file));
      }
    }
    return sizes;
  }
}
