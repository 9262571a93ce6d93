package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of text files in the place of another. */
class ReplacementTest {
  @TempDir Path temporary;

  private final MemoryRddContext context = MemoryRddContext.local(2);
  private Path out;

  @BeforeEach
  void name() {
    out = temporary.resolve("new/out");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void where_nothing_stands_it_is_as_saving() {
    rdd("a", "é", "c").overwriteTextFile(out.toString());
    rdd("a", "é", "c").saveAsTextFile(temporary.resolve("saved").toString());

    assertThat(tree(out))
        .isEqualTo(tree(temporary.resolve("saved")))
        .containsOnlyKeys("_SUCCESS", "part-00000", "part-00001")
        .containsEntry("part-00001", "é\nc\n");
    assertThat(names(out.getParent())).containsExactly("out");
  }

  @Test
  void doing_it_twice_is_doing_it_once() {
    rdd("a", "b").overwriteTextFile(out.toString());
    TreeMap<String, String> once = tree(out);

    rdd("a", "b").overwriteTextFile(out.toString());

    assertThat(tree(out)).isEqualTo(once);
    assertThat(names(out.getParent())).containsExactly("out");
  }

  @Test
  void nothing_is_left_of_an_earlier_result_that_had_more_files() {
    context.parallelize(List.of("x", "y", "z"), 3).saveAsTextFile(out.toString());

    context.parallelize(List.of("a"), 1).overwriteTextFile(out.toString());

    assertThat(tree(out))
        .containsOnlyKeys("_SUCCESS", "part-00000")
        .containsEntry("part-00000", "a\n");
  }

  @Test
  void half_a_result_that_a_crash_left_is_replaced() throws IOException {
    for (Path left : List.of(out, out.resolveSibling(".out.unfinished"))) {
      Files.createDirectories(left);
      Files.writeString(left.resolve("part-00000"), "old\n");
      Files.writeString(left.resolve(".part-00001.unfinished"), "ol");
      Files.writeString(left.resolve("part-123456"), "old\n");
    }

    rdd("a", "b").overwriteTextFile(out.toString());

    assertThat(tree(out)).containsOnlyKeys("_SUCCESS", "part-00000", "part-00001");
    assertThat(names(out.getParent())).containsExactly("out");
  }

  @Test
  void checksums_that_spark_wrote_are_replaced_with_its_files() throws IOException {
    Files.createDirectories(out);
    for (String name : List.of("part-00000", ".part-00000.crc", "_SUCCESS", "._SUCCESS.crc")) {
      Files.createFile(out.resolve(name));
    }

    rdd("a", "b").overwriteTextFile(out.toString());

    assertThat(tree(out)).containsOnlyKeys("_SUCCESS", "part-00000", "part-00001");
  }

  @Test
  void old_result_stays_whole_when_the_new_one_fails() {
    rdd("a", "b").overwriteTextFile(out.toString());
    TreeMap<String, String> before = tree(out);

    assertThatThrownBy(() -> rdd("1", "x").map(Integer::valueOf).overwriteTextFile(out.toString()))
        .isExactlyInstanceOf(NumberFormatException.class);

    assertThat(tree(out)).isEqualTo(before);
    rdd("c", "d").overwriteTextFile(out.toString());
    assertThat(tree(out)).containsEntry("part-00000", "c\n");
  }

  @Test
  void old_result_stays_whole_while_the_new_one_is_computed() {
    rdd("a", "b").overwriteTextFile(out.toString());
    TreeMap<String, String> before = tree(out);
    String path = out.toString();

    rdd("c", "d")
        .map(record -> record + tree(Path.of(path)).equals(before))
        .overwriteTextFile(path);

    assertThat(tree(out))
        .containsEntry("part-00000", "ctrue\n")
        .containsEntry("part-00001", "dtrue\n");
  }

  /** So that no reader takes what is left of it for a whole result. */
  @Test
  void sign_of_success_is_the_first_to_go() throws IOException {
    rdd("a", "b").overwriteTextFile(out.toString());
    Path part = out.resolve("part-00000");
    Files.delete(part);
    Files.createDirectories(part.resolve("that cannot be taken away"));

    assertThatThrownBy(() -> rdd("c", "d").overwriteTextFile(out.toString()))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot take away " + out);

    assertThat(names(out)).containsExactly("part-00000", "part-00001");
  }

  @Test
  void directory_with_anything_else_in_it_is_refused_and_left_as_it_is() throws IOException {
    for (String foreign : List.of("notes.txt", "part-1", "part-00000.gz", "sub")) {
      Files.createDirectories(out);
      Files.writeString(out.resolve("part-00000"), "a\n");
      Files.writeString(out.resolve(foreign), "mine");
      TreeMap<String, String> before = tree(out);

      assertThatThrownBy(() -> rdd("a").overwriteTextFile(out.toString()))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "directory is %s, which holds %s, and that is no saved text: give the path of another one"
                  .formatted(out, foreign));

      assertThat(tree(out)).isEqualTo(before);
      assertThat(names(out.getParent())).containsExactly("out");
      Files.delete(out.resolve(foreign));
    }
  }

  @Test
  void file_in_its_place_is_left_as_it_is() throws IOException {
    Files.createDirectories(out.getParent());
    Files.writeString(out, "mine");

    assertThatThrownBy(() -> rdd("a").overwriteTextFile(out.toString()))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot replace " + out);
    assertThat(out).hasContent("mine");
  }

  @Test
  void relative_path_is_one_of_the_working_directory() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(out);

    rdd("a", "b").overwriteTextFile(relative.toString());

    assertThat(tree(out)).containsOnlyKeys("_SUCCESS", "part-00000", "part-00001");
  }

  private Rdd<String> rdd(String... records) {
    return context.parallelize(List.of(records), 2);
  }

  private static TreeMap<String, String> tree(Path directory) {
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : names(directory)) {
      try {
        files.put(name, Files.readString(directory.resolve(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
