package io.dstreamlabs.reference.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.stream.Operators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the engine's README shows is the source of these classes, and what they print. */
class ReadmeTest {
  private static final Path SOURCES =
      Path.of("src", "test", "java", "io", "dstreamlabs", "reference", "readme");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern LINK =
      Pattern.compile("`((?:kernel|reference|replay|testkit)/[^`]*)`");

  private final String readme = read(Path.of("..", "README.md"));

  @Test
  void each_snippet_is_a_piece_of_a_source_file_to_its_end() throws IOException {
    List<String> sources = sources();
    List<String> snippets = new ArrayList<>();
    for (Matcher java = JAVA.matcher(readme); java.find(); ) {
      snippets.add(java.group(1));
    }

    assertThat(snippets)
        .hasSize(8)
        .allSatisfy(
            snippet ->
                assertThat(sources)
                    .anyMatch(
                        source ->
                            source.endsWith("\n" + snippet)
                                && snippet.matches("(?s)(import|/\\*\\*) .*")));
  }

  @Test
  void program_prints_what_is_pasted() {
    assertThat(printed(WordsPerWindow::run))
        .isEqualTo(
            batch(1000, "(b,1)", "(a,2)")
                + batch(2000, "(b,2)", "(a,2)")
                + batch(3000, "(b,1)", "(c,1)"));
    assertThat(readme).contains("```\n" + printed(WordsPerWindow::run).stripTrailing() + "\n```");
  }

  @Test
  void missing_plug_says_what_is_pasted() {
    String message =
        "newcomers needs a plug for NoveltyOperators, and the context has none: "
            + "give one to StreamingContext.builder().operators(Operators.of(..))";

    assertThatThrownBy(() -> Operators.none().require(NoveltyOperators.class, "newcomers"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThat(readme).contains("```\n" + message + "\n```");
  }

  @Test
  void places_that_are_named_exist() {
    List<String> places = new ArrayList<>();
    for (Matcher link = LINK.matcher(readme); link.find(); ) {
      places.add(link.group(1));
    }

    assertThat(places)
        .isNotEmpty()
        .allSatisfy(place -> assertThat(Path.of("..").resolve(place)).exists());
  }

  /** As {@code print} writes a batch. */
  private static String batch(long timeMs, String... records) {
    String line = "-".repeat(43) + "\n";
    return line + "Time: " + timeMs + " ms\n" + line + String.join("\n", records) + "\n\n";
  }

  private static String printed(Consumer<PrintStream> program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.map(ReadmeTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file.toAbsolutePath(), e);
    }
  }
}
