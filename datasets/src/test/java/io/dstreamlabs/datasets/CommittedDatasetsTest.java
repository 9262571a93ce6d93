package io.dstreamlabs.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Column;
import io.dstreamlabs.replay.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in git are those that the generators make. */
class CommittedDatasetsTest {
  private static final Path FOLDER = Path.of("").toAbsolutePath();
  private static final int MOST_BYTES = 5_000_000;

  @TempDir Path folder;

  static List<String> names() {
    return Generate.all().stream().map(DatasetGenerator::name).toList();
  }

  @Test
  void every_folder_with_a_manifest_has_a_generator_and_the_other_way_round() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(
              folders
                  .filter(path -> Files.exists(path.resolve("dataset.json")))
                  .map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names());
    }
    assertThat(names())
        .contains("pageviews", "pins", "rides", "transactions", "transactions-past", "words");
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_committed_files_are_made_again_byte_for_byte(String name) throws IOException {
    GeneratedDataset dataset = generated(name);

    assertThat(dataset.csvBytes())
        .isEqualTo(Files.readAllBytes(FOLDER.resolve(name).resolve(name + ".csv")))
        .hasSizeLessThanOrEqualTo(MOST_BYTES);
    assertThat(Manifest.of(name, dataset))
        .isEqualTo(Files.readString(FOLDER.resolve(name).resolve("dataset.json")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void another_locale_and_time_zone_make_the_same_bytes(String name) {
    byte[] here = generated(name).csvBytes();
    String manifestHere = Manifest.of(name, generated(name));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(generated(name).csvBytes()).isEqualTo(here);
      assertThat(Manifest.of(name, generated(name))).isEqualTo(manifestHere);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_manifest_names_the_checksum_and_the_rows_of_the_committed_file(String name)
      throws IOException {
    byte[] csv = Files.readAllBytes(FOLDER.resolve(name).resolve(name + ".csv"));
    long lineFeeds = new String(csv, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();

    assertThat(Files.readString(FOLDER.resolve(name).resolve("dataset.json")))
        .contains("\"sha256\": \"" + Manifest.sha256(csv) + "\"")
        .contains("\"rows\": " + (lineFeeds - 1) + ",");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_replay_reads_the_committed_file(String name) throws IOException {
    GeneratedDataset dataset = generated(name);
    Column[] columns =
        dataset.description().columns().stream()
            .skip(1)
            .map(column -> new Column(column.name(), type(column.type())))
            .toArray(Column[]::new);

    // strict: refuses timestamps that go back, and whatever the manifest's types do not allow
    Dataset read = Dataset.read(FOLDER.resolve(name).resolve(name + ".csv"), columns);

    assertThat(read.rows()).hasSize(dataset.rows());
  }

  @Test
  void all_are_written_into_a_folder_with_a_line_for_each() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    Generate.run(List.of(folder.resolve("new").toString()), printed, printed);

    for (String name : names()) {
      Path its = folder.resolve("new").resolve(name);
      assertThat(its.resolve(name + ".csv")).hasBinaryContent(generated(name).csvBytes());
      assertThat(its.resolve("dataset.json")).hasContent(Manifest.of(name, generated(name)));
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains(
              "%s: %d rows, %d bytes%n"
                  .formatted(name, generated(name).rows(), generated(name).csvBytes().length));
    }
  }

  private static Column.Type type(String name) {
    return Column.Type.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static GeneratedDataset generated(String name) {
    return Generate.all().stream()
        .filter(generator -> generator.name().equals(name))
        .findFirst()
        .orElseThrow()
        .generate();
  }
}
