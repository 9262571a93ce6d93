package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, files out, from end to end. */
class WordsOfFilesTest {
  private static final Path README = Path.of("..", "README.md");

  @TempDir Path temporary;

  private Path in;
  private Path out;

  @BeforeEach
  void make() throws IOException {
    in = Files.createDirectory(temporary.resolve("in"));
    out = temporary.resolve("out");
  }

  @Test
  void files_are_those_that_the_readme_lists() throws IOException {
    ManualClock clock = ManualClock.startingAtZero();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .build()) {
      WordsOfFiles.build(context, in, out);
      context.start();
      put("monday.txt", "a b\nc\n");
      clock.advance(seconds(2));
    }

    assertThat(saved())
        .containsExactly(
            "out/words-1000.txt/_SUCCESS",
            "out/words-1000.txt/part-00000",
            "out/words-2000.txt/_SUCCESS");
    assertThat(Files.readString(out.resolve("words-1000.txt/part-00000"))).isEqualTo("a\nb\nc\n");
    assertThat(Files.readString(README).replace("\r\n", "\n"))
        .contains("```\n" + String.join("\n", saved()) + "\n```");
  }

  /** One stream's records become files, which are the next batch's records of another. */
  @Test
  void replayed_every_line_that_became_a_file_is_found_as_words() throws IOException {
    Files.writeString(in.resolve("old.txt"), "never read");

    replay();

    assertThat(wordsByBatch())
        .containsEntry("words-1000.txt", "")
        .containsEntry("words-2000.txt", "a b c ")
        .containsEntry("words-3000.txt", "d ")
        .containsEntry("words-4000.txt", "")
        .containsEntry("words-5000.txt", "e e ")
        .hasSize(5);
    assertThat(in.resolve(".half-2000.txt")).as("what a crashed writer left").exists();
  }

  @Test
  void replayed_again_the_same_files_stand_there_once() throws IOException {
    replay();
    List<String> names = saved();
    TreeMap<String, String> words = wordsByBatch();
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    replay();

    assertThat(saved()).isEqualTo(names);
    assertThat(wordsByBatch()).isEqualTo(words);
  }

  private void replay() {
    Replay.of(this::program)
        .operators(ReferenceOperators.all())
        .input(
            "lines",
            List.of(
                Maybe.of(List.of("a b", "c")),
                Maybe.of(List.of("d")),
                Maybe.absent(),
                Maybe.of(List.of("e e")),
                Maybe.absent()))
        .run();
  }

  private DStream<?> program(Sources sources) {
    DStream<String> lines = sources.stream("lines");
    lines.foreachRDD(
        (rdd, time) -> {
          put(time.milliseconds() + ".txt", String.join("\n", rdd.collect()));
          writeHalf(time);
        });
    WordsOfFiles.build(sources.context(), in, out);
    return lines;
  }

  private void put(String name, String text) throws IOException {
    Path unfinished = Files.writeString(in.resolve("." + name), text);
    Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void writeHalf(Time time) throws IOException {
    Files.writeString(in.resolve(".half-" + time.milliseconds() + ".txt"), "half a li");
  }

  private List<String> saved() {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> temporary.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TreeMap<String, String> wordsByBatch() {
    TreeMap<String, String> words = new TreeMap<>();
    for (String file : saved()) {
      Path path = temporary.resolve(file);
      words.merge(path.getParent().getFileName().toString(), words(path), String::concat);
    }
    return words;
  }

  private static String words(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line + " ").collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
