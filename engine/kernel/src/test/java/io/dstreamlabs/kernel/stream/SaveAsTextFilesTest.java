package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveAsTextFilesTest {
  @TempDir Path directory;

  private final Rig rig = Rig.withoutPlugs();

  /** The picture in the Javadoc. */
  @Test
  void each_rdd_has_a_directory_that_is_named_after_its_batch() {
    rig.input("a b | . | -").saveAsTextFiles(path("words"), "txt");

    rig.run(3);

    assertThat(tree())
        .containsOnlyKeys(
            "words-1000.txt/_SUCCESS",
            "words-1000.txt/part-00000",
            "words-1000.txt/part-00001",
            "words-3000.txt/_SUCCESS")
        .containsEntry("words-1000.txt/part-00000", "a\n")
        .containsEntry("words-1000.txt/part-00001", "b\n");
  }

  @Test
  void names_are_those_of_spark() {
    Time time = new Time(1_772_436_600_000L);

    assertThat(new Saver("out/words", "txt").directoryAt(time))
        .isEqualTo("out/words-1772436600000.txt");
    assertThat(new Saver("out/words", "").directoryAt(time)).isEqualTo("out/words-1772436600000");
    assertThat(new Saver("", "txt").directoryAt(time)).isEqualTo("1772436600000.txt");
    assertThat(new Saver("", "").directoryAt(time)).isEqualTo("1772436600000");
  }

  @Test
  void without_a_suffix_there_is_no_dot() {
    rig.input("a").saveAsTextFiles(path("words"));

    rig.run(1);

    assertThat(tree()).containsKeys("words-1000/_SUCCESS", "words-1000/part-00000");
  }

  @Test
  void pairs_are_written_as_they_call_themselves() {
    rig.input("a").mapToPair(word -> Pair.of(word, 1L)).saveAsTextFiles(path("counts"), "txt");

    rig.run(1);

    assertThat(tree().values()).contains(Pair.of("a", 1L) + "\n");
    assertThat(tree().values()).contains("(a,1)\n");
  }

  @Test
  void program_that_is_run_again_delivers_the_same_files_once() {
    rig.input("a b | c").saveAsTextFiles(path("words"));
    rig.run(2);
    TreeMap<String, String> once = tree();

    Rig again = Rig.withoutPlugs();
    again.input("a b | c").saveAsTextFiles(path("words"));
    again.run(2);

    assertThat(tree()).isEqualTo(once).isNotEmpty();
  }

  @Test
  void batch_that_a_crash_interrupted_is_completed_when_it_is_computed_again() throws IOException {
    for (String left : List.of("words-1000", ".words-1000.unfinished")) {
      Files.createDirectory(directory.resolve(left));
      Files.writeString(directory.resolve(left).resolve("part-00000"), "a\n");
      Files.writeString(directory.resolve(left).resolve(".part-00001.unfinished"), "");
    }
    rig.input("a b").saveAsTextFiles(path("words"));

    rig.run(1);

    assertThat(tree())
        .containsOnlyKeys("words-1000/_SUCCESS", "words-1000/part-00000", "words-1000/part-00001");
  }

  @Test
  void directory_of_somebody_else_fails_the_batch_and_is_left_as_it_is() throws IOException {
    Files.createDirectory(directory.resolve("words-1000"));
    Files.writeString(directory.resolve("words-1000/thesis.tex"), "ten years of work");
    rig.input("a").saveAsTextFiles(path("words"));

    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(
            "batch 1000 ms failed in output operation 0 (saveAsTextFiles):"
                + " java.lang.IllegalArgumentException: directory is "
                + directory.resolve("words-1000")
                + ", which holds thesis.tex, and that is no saved text: give the path of another one");
    assertThat(tree()).containsOnlyKeys("words-1000/thesis.tex");
  }

  @Test
  void two_outputs_with_the_same_names_are_refused_when_the_graph_is_built() {
    GivenBatches input = rig.input("a");
    input.saveAsTextFiles("out", "txt");
    input.saveAsTextFiles("out");

    assertThatThrownBy(() -> input.saveAsTextFiles("out", "txt"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "prefix is \"out\" and suffix is \"txt\", as in another saveAsTextFiles of this context,"
                + " which would replace its files: give each stream names of its own");
    assertThatThrownBy(() -> input.saveAsTextFiles("out", ""))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void null_is_refused_and_empty_is_the_word_for_none() {
    GivenBatches input = rig.input("a");

    assertThatThrownBy(() -> input.saveAsTextFiles(null, "txt"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("prefix is null: give a text, which may be empty");
    assertThatThrownBy(() -> input.saveAsTextFiles("out", null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("suffix is null: give a text, which may be empty");
  }

  @Test
  void an_output_cannot_be_added_after_the_start() {
    GivenBatches input = rig.input("a");
    Rig.collect(input);
    rig.context().start();

    assertThatThrownBy(() -> input.saveAsTextFiles(path("words")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "cannot add an output operation: the context is ACTIVE. Build the whole graph before start()");
  }

  @Test
  void saved_directories_are_no_files_to_a_stream_of_their_parent() {
    List<String> seen = Rig.collect(rig.context().textFileStream(directory.toString()));
    rig.input("a | b").saveAsTextFiles(path("words"));

    rig.run(3);

    assertThat(seen).containsExactly("1000 ms []", "2000 ms []", "3000 ms []");
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private TreeMap<String, String> tree() {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
