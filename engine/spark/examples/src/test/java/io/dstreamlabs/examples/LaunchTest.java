package io.dstreamlabs.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before Spark starts; that Spark starts and stops is for the commands of the README. */
class LaunchTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void file_for_each_dataset_or_for_none() throws IOException {
    String file = Files.createFile(folder.resolve("a.csv")).toString();

    assertThat(run(List.of("local[2]", file), "history", "stream")).isEqualTo(2);
    assertThat(run(List.of("local[2]", file, file, file), "history", "stream")).isEqualTo(2);

    String cure =
        "give a master, and then a file for each of: history, stream; or leave out what may be as usual";
    assertThat(err.toString(UTF_8).lines()).containsExactly(cure, cure);
  }

  @Test
  void file_that_is_not_there_is_named() {
    Path nowhere = folder.resolve("nowhere.csv");

    assertThat(run(List.of("local[2]", nowhere.toString()), "stream")).isEqualTo(2);

    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            nowhere + " is no file: start from the root of the repository, or give its place");
  }

  @Test
  void dataset_of_the_checkout_is_read_from_its_root() {
    assertThat(run(List.of(), "letters")).isEqualTo(2);

    assertThat(err.toString(UTF_8)).startsWith(Path.of("datasets/letters/letters.csv") + " is no ");
  }

  @Test
  void settings_that_are_given_stay() {
    SparkConf given = new SparkConf(false).set("spark.master", "spark://host:7077");

    assertThat(Launch.quiet(given).get("spark.master")).isEqualTo("spark://host:7077");
    assertThat(Launch.quiet(new SparkConf(false)).get("spark.master")).isEqualTo("local[*]");
    assertThat(Launch.quiet(new SparkConf(false)).get("spark.sql.shuffle.partitions"))
        .isEqualTo("2");
  }

  @Test
  void times_are_shown_by_hour_and_minute_in_utc() {
    assertThat(Launch.timeOfDay(new Time(1_772_560_800_000L))).isEqualTo("18:00");
  }

  private int run(List<String> arguments, String... datasets) {
    return Launch.run(
        arguments,
        (rdds, files, to) -> to.println("ran"),
        datasets,
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }
}
