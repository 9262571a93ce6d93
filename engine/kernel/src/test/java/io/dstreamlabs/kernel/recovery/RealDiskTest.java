package io.dstreamlabs.kernel.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.recovery.Disk.Appending;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDiskTest {
  private final Disk disk = Disk.ofThisMachine();

  @TempDir Path directory;

  private Path file(String name, int... content) {
    Path file = directory.resolve(name);
    byte[] bytes = new byte[content.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) content[i];
    }
    try (Appending appending = disk.append(file)) {
      appending.write(bytes);
      appending.force();
    }
    return file;
  }

  private static void refused(ThrowingCallable work, String message) {
    assertThatThrownBy(work).isExactlyInstanceOf(UncheckedIOException.class).hasMessage(message);
  }

  @Test
  void what_is_written_is_added_at_the_end() {
    file("a", 1, 2);
    Path file = file("a", 3);

    assertThat(disk.read(file)).containsExactly(1, 2, 3);
  }

  @Test
  void directories_are_made_with_those_above_them_and_again() {
    Path deep = directory.resolve("a/b/c");
    disk.createDirectories(deep);
    disk.createDirectories(deep);

    assertThat(deep).isDirectory();
  }

  @Test
  void names_are_listed_in_order() {
    file("b");
    file("a");
    disk.createDirectories(directory.resolve("c"));

    assertThat(disk.list(directory)).containsExactly("a", "b", "c");
  }

  @Test
  void a_file_is_cut_off_and_never_made_longer() {
    Path file = file("a", 1, 2, 3);

    disk.truncate(file, 2);
    assertThat(disk.read(file)).containsExactly(1, 2);
    disk.truncate(file, 9);
    assertThat(disk.read(file)).containsExactly(1, 2);
  }

  @Test
  void a_renamed_file_replaces_another() {
    Path from = file("from", 1);
    Path to = file("to", 2);

    disk.rename(from, to);

    assertThat(disk.read(to)).containsExactly(1);
    assertThat(disk.list(directory)).containsExactly("to");
  }

  @Test
  void a_file_is_deleted_once_and_then_it_is_gone() {
    Path file = file("a");

    disk.delete(file);
    disk.delete(file);

    assertThat(disk.list(directory)).isEmpty();
  }

  @Test
  void an_interrupt_disturbs_nothing_and_stays() {
    Thread.currentThread().interrupt();
    try (Appending appending = disk.append(directory.resolve("a"))) {
      appending.write(new byte[] {1});
      appending.force();
      disk.forceDirectory(directory);
      disk.createDirectories(directory.resolve("b"));
      disk.truncate(directory.resolve("a"), 1);
      appending.write(new byte[] {2});
    }

    assertThat(disk.read(directory.resolve("a"))).containsExactly(1, 2);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void what_fails_names_the_file() {
    Path none = directory.resolve("none");
    refused(() -> disk.read(none), "cannot read " + none);
    refused(() -> disk.list(none), "cannot list " + none);
    refused(() -> disk.truncate(none, 0), "cannot cut off " + none);
    refused(() -> disk.rename(none, directory.resolve("a")), "cannot rename " + none);
    refused(() -> disk.forceDirectory(none), "cannot force " + none);
    Path within = none.resolve("a");
    refused(() -> disk.append(within), "cannot open " + within);
    Path file = file("a");
    refused(() -> disk.createDirectories(file), "cannot make the directory " + file);
    assertThat(Files.exists(none)).as("nothing was made on the way").isFalse();
  }

  @Test
  void a_closed_file_takes_nothing() {
    Path file = directory.resolve("a");
    Appending appending = disk.append(file);
    appending.close();
    appending.close();

    refused(() -> appending.write(new byte[1]), "cannot write " + file);
    refused(appending::force, "cannot force " + file);
  }
}
