package io.dstreamlabs.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedDirectoryTest {
  @TempDir Path temporary;

  private Path directory;
  private Inbox inbox;
  private WatchedDirectory watched;

  @BeforeEach
  void watch() throws IOException {
    directory = Files.createDirectory(temporary.resolve("in"));
    inbox = new Inbox(directory);
    watched = WatchedDirectory.at(directory.toString());
  }

  /** The picture in the Javadoc. */
  @Test
  void a_file_is_new_once_it_has_its_name_and_again_when_it_had_gone() {
    inbox.write("a", "1", 1000);
    inbox.write(".b", "2", 1000);
    watched.skipPresent();

    inbox.move(".b", "b");
    inbox.put("c", "3", 1000);
    assertThat(taken()).containsExactly("b", "c");
    inbox.remove("a");
    assertThat(taken()).isEmpty();
    inbox.put("a", "another", 2000);
    assertThat(taken()).containsExactly("a");
  }

  @Test
  void each_file_is_taken_once() {
    inbox.put("a", "1", 1000);

    assertThat(taken()).containsExactly("a");
    assertThat(taken()).isEmpty();
  }

  @Test
  void files_come_in_order_of_their_last_change_and_then_of_their_names() {
    inbox.put("z", "", 1000);
    inbox.put("B", "", 2000);
    inbox.put("b", "", 2000);
    inbox.put("a", "", 2000);
    inbox.put("y", "", 1999);

    assertThat(taken()).containsExactly("z", "y", "B", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".a", "_a", "_SUCCESS", "a.tmp", "a._COPYING_", ".a.txt.unfinished", ".tmp"})
  void file_that_is_being_written_is_not_seen(String name) {
    inbox.write(name, "half", 1000);

    assertThat(watched.hasNew()).isFalse();
    assertThat(taken()).isEmpty();
    inbox.write(name, "half and more", 2000);
    assertThat(taken()).isEmpty();
    inbox.move(name, "complete");
    assertThat(taken()).containsExactly("complete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a_", "tmp", "a.TMP", "a.tmp.txt", "COPYING_", "part-00000"})
  void other_names_are_seen(String name) {
    inbox.put(name, "", 1000);

    assertThat(taken()).containsExactly(name);
  }

  @Test
  void a_look_takes_nothing() {
    assertThat(watched.hasNew()).isFalse();
    inbox.put("a", "1", 1000);

    assertThat(watched.hasNew()).isTrue();
    assertThat(watched.hasNew()).isTrue();
    assertThat(taken()).containsExactly("a");
    assertThat(watched.hasNew()).isFalse();
  }

  @Test
  void subdirectories_are_passed_over() throws IOException {
    Path below = Files.createDirectory(directory.resolve("below"));
    new Inbox(below).put("a", "1", 1000);

    assertThat(taken()).isEmpty();
  }

  @Test
  void link_counts_as_what_it_points_to() throws IOException {
    Path file = Files.writeString(temporary.resolve("elsewhere"), "text");
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Files.createSymbolicLink(directory.resolve("file"), file);
    Files.createSymbolicLink(directory.resolve("folder"), folder);
    Files.createSymbolicLink(directory.resolve("nothing"), temporary.resolve("not there"));

    assertThat(watched.takeNew())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.name()).isEqualTo("file");
              assertThat(only.length()).isEqualTo(4);
              assertThat(only.lines()).toIterable().containsExactly("text");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"before the start", "after the start"})
  void file_that_changes_after_it_was_seen_is_refused_each_time(String when) {
    inbox.write("a", "half", 1000);
    if (when.startsWith("before")) {
      watched.skipPresent();
    } else {
      watched.takeNew();
    }
    inbox.put("b", "1", 1000);
    inbox.write("a", "half and more", 1000);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> watched.takeNew())
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              ("the file %s was changed after it had been seen: it had 4 bytes, written at"
                      + " 1970-01-01T00:00:01Z, and has 13, written at 1970-01-01T00:00:01Z. Write a file"
                      + " under a name that begins with a dot, and rename it when it is complete")
                  .formatted(directory.resolve("a")));
    }
    assertThatThrownBy(() -> watched.hasNew()).isExactlyInstanceOf(IllegalStateException.class);
    inbox.remove("a");
    assertThat(taken()).as("the failed calls took nothing").containsExactly("b");
  }

  @Test
  void directory_that_is_not_there_yet_is_waited_for_and_all_that_comes_is_new()
      throws IOException {
    WatchedDirectory later = WatchedDirectory.at(temporary.resolve("later").toString());
    later.skipPresent();
    assertThat(later.takeNew()).isEmpty();
    assertThat(later.hasNew()).isFalse();

    new Inbox(Files.createDirectory(temporary.resolve("later"))).put("a", "1", 1000);

    assertThat(later.takeNew()).extracting(ArrivedFile::name).containsExactly("a");
  }

  @Test
  void directory_that_goes_away_is_an_error_and_takes_along_what_was_not_seen() throws IOException {
    watched.skipPresent();
    Files.delete(directory);

    assertThatThrownBy(() -> watched.takeNew())
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "the directory %s is gone, and with it the files that no batch has seen: keep it while the program runs"
                .formatted(directory))
        .hasCauseExactlyInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> watched.hasNew()).hasMessageContaining("is gone");
  }

  @Test
  void directory_that_cannot_be_listed_is_an_error() throws IOException {
    WatchedDirectory later = WatchedDirectory.at(temporary.resolve("later").toString());
    Files.writeString(temporary.resolve("later"), "a file");

    assertThatThrownBy(later::takeNew)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot list the directory " + temporary.resolve("later"))
        .hasCauseExactlyInstanceOf(NotDirectoryException.class);
  }

  @Test
  void path_that_is_blank_or_no_directory_is_refused() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertThatThrownBy(() -> WatchedDirectory.at(file.toString()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "directory is %s, which is a file: give the path of a directory".formatted(file));
    for (String blank : new String[] {null, "", " "}) {
      assertThatThrownBy(() -> WatchedDirectory.at(blank))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("directory is blank: give the path of a directory");
    }
  }

  private List<String> taken() {
    return watched.takeNew().stream().map(ArrivedFile::name).toList();
  }
}
