package io.dstreamlabs.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.Disk.Appending;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedDiskTest {
  private static final Path DIRECTORY = Path.of("/d");
  private static final Path FILE = DIRECTORY.resolve("file");

  @Test
  void every_step_is_shown_and_then_done() {
    List<String> steps = new ArrayList<>();
    CrashingDisk disk = CrashingDisk.empty();
    Disk watched = new WatchedDisk(disk, (step, path) -> steps.add(step + " " + path));

    watched.createDirectories(DIRECTORY);
    try (Appending appending = watched.append(FILE)) {
      appending.write(new byte[] {1, 2});
      appending.force();
    }
    watched.truncate(FILE, 1);
    assertThat(watched.read(FILE)).containsExactly(1);
    watched.rename(FILE, DIRECTORY.resolve("other"));
    assertThat(watched.list(DIRECTORY)).containsExactly("other");
    watched.delete(DIRECTORY.resolve("other"));
    watched.forceDirectory(DIRECTORY);

    assertThat(disk.survivors().list(DIRECTORY)).isEmpty();
    assertThat(steps)
        .containsExactly(
            "CREATE_DIRECTORIES /d",
            "OPEN /d/file",
            "WRITE /d/file",
            "FORCE /d/file",
            "CLOSE /d/file",
            "TRUNCATE /d/file",
            "READ /d/file",
            "RENAME /d/file",
            "LIST /d",
            "DELETE /d/other",
            "FORCE_DIRECTORY /d");
  }

  @Test
  void a_step_that_the_watcher_refuses_is_not_done() {
    CrashingDisk disk = CrashingDisk.empty();
    Disk watched =
        new WatchedDisk(
            disk,
            (step, path) -> {
              throw new IllegalStateException(step.toString());
            });

    assertThatThrownBy(() -> watched.createDirectories(DIRECTORY)).hasMessage("CREATE_DIRECTORIES");
    assertThat(disk.steps()).isZero();
  }
}
