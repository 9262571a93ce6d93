package io.dstreamlabs.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, given as it shows them, from the root of a copy of the repository. */
@Timeout(120)
class CommandTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final String GENERATE =
      "java -cp datasets/target/classes io.dstreamlabs.datasets.Generate ";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\n(.*?)^```$");

  @TempDir Path root;

  private String readme;

  @BeforeEach
  void copy() throws IOException {
    readme = Files.readString(MODULE.resolve("README.md")).replace("\r\n", "\n");
    for (DatasetGenerator generator : Generate.all()) {
      Path its = Files.createDirectories(root.resolve("datasets").resolve(generator.name()));
      for (String file : List.of(generator.name() + ".csv", "dataset.json")) {
        Files.copy(MODULE.resolve(generator.name()).resolve(file), its.resolve(file));
      }
    }
  }

  @Test
  void first_rows_of_each_dataset_are_shown() {
    for (DatasetGenerator generator : Generate.all()) {
      String firstRows =
          generator.generate().csv().lines().limit(5).collect(Collectors.joining("\n"));

      assertThat(readme).contains("\n## " + generator.name() + "\n", "```\n" + firstRows + "\n```");
    }
  }

  @Test
  void writing_prints_what_is_shown() throws Exception {
    assertThat(run(List.of(), "datasets").text()).isEqualTo(shownAfter(GENERATE + "datasets", 0));
  }

  @Test
  void check_of_the_committed_files_prints_what_is_shown() throws Exception {
    Ended check = run(List.of(), "--check", "datasets");

    assertThat(check.text()).isEqualTo(shownAfter(GENERATE + "--check datasets", 0));
    assertThat(check.exitCode()).isZero();
  }

  /** The README's example: the first comma after the header is a semicolon. */
  @Test
  void check_of_a_changed_file_prints_what_is_shown() throws Exception {
    Path csv = root.resolve("datasets/words/words.csv");
    String text = Files.readString(csv);
    Files.writeString(csv, text.replaceFirst("(\n\\d+),", "$1;"));

    Ended check = run(List.of(), "--check", "datasets");

    assertThat(check.text()).isEqualTo(shownAfter(GENERATE + "--check datasets", 1));
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void language_and_encoding_of_the_machine_change_nothing() throws Exception {
    List<String> turkish = List.of("-Duser.language=tr", "-Dfile.encoding=ISO-8859-1");
    List<String> arabic =
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab");

    for (List<String> options : List.of(turkish, arabic)) {
      Ended check = run(options, "--check", "datasets");

      assertThat(check.text()).isEqualTo(shownAfter(GENERATE + "--check datasets", 0));
      assertThat(check.exitCode()).as("%s", options).isZero();
    }
  }

  @Test
  void wrong_usage_ends_with_2() throws Exception {
    assertThat(run(List.of(), "--check").exitCode()).isEqualTo(2);
  }

  /** What a process printed, and how it ended. */
  private record Ended(int exitCode, String text) {}

  private Ended run(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", MODULE.resolve("target/classes").toString()));
    command.add(Generate.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), text.replace(System.lineSeparator(), "\n"));
  }

  /** What the README shows below {@code command}, where it shows it for the {@code number}th time. */
  private String shownAfter(String command, int number) {
    List<String> shown = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(readme); block.find(); ) {
      int at = block.group(1).indexOf("$ " + command + "\n");
      if (at >= 0) {
        shown.add(block.group(1).substring(at + command.length() + 3));
      }
    }
    assertThat(shown).as("blocks of the README with %s", command).hasSizeGreaterThan(number);
    return shown.get(number);
  }
}
