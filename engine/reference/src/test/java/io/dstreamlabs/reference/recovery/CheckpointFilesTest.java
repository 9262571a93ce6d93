package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore.Checkpoints;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import io.dstreamlabs.testkit.crash.DiskStep;
import io.dstreamlabs.testkit.crash.WatchedDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in which file, and what is said of damage. */
class CheckpointFilesTest {
  private static final Path DIRECTORY = Path.of("/checkpoints");

  private final Warnings warnings = new Warnings(FileCheckpoints.class);

  @AfterEach
  void warnAgain() {
    warnings.close();
  }

  private static Checkpoints open(Disk disk, int kept) {
    return new FileCheckpointStore(kept).open(disk, DIRECTORY.toString());
  }

  private static Checkpoint checkpoint(int second) {
    return new Checkpoint(Time.ofMillis(second * 1000L), second * 10L, new byte[] {(byte) second});
  }

  private static CrashingDisk diskWith(int seconds) {
    CrashingDisk disk = CrashingDisk.empty();
    Checkpoints checkpoints = open(disk, 3);
    IntStream.rangeClosed(1, seconds).forEach(n -> checkpoints.write(checkpoint(n)));
    return disk;
  }

  private static CrashingDisk damaged(CrashingDisk disk, int... seconds) {
    CrashingDisk damaged = disk;
    for (int second : seconds) {
      Path file = DIRECTORY.resolve("checkpoint-" + second * 1000);
      byte[] bytes = damaged.read(file);
      bytes[32] ^= 1; // the only byte of its content
      damaged = damaged.with(file, bytes);
    }
    return damaged;
  }

  private static Optional<Long> newest(Checkpoints checkpoints) {
    return checkpoints.newest().map(checkpoint -> checkpoint.batchTime().milliseconds());
  }

  @Test
  void the_newest_three_are_kept() {
    assertThat(diskWith(5).list(DIRECTORY))
        .containsExactly("checkpoint-3000", "checkpoint-4000", "checkpoint-5000");
  }

  @Test
  void as_many_are_kept_as_was_said_and_the_least_place_is_that_of_the_oldest() {
    for (int kept = 1; kept < 5; kept++) {
      CrashingDisk disk = CrashingDisk.empty();
      Checkpoints checkpoints = open(disk, kept);
      for (int second = 1; second < 8; second++) {
        assertThat(checkpoints.write(checkpoint(second)))
            .isEqualTo(10L * Math.max(1, second - kept + 1));
      }
      assertThat(disk.list(DIRECTORY)).hasSize(kept);
    }
  }

  @Test
  void the_least_place_need_not_be_that_of_the_oldest() {
    Checkpoints checkpoints = open(CrashingDisk.empty(), 3);
    checkpoints.write(new Checkpoint(Time.ofMillis(1), 50, new byte[0]));
    checkpoints.write(new Checkpoint(Time.ofMillis(2), 40, new byte[0]));

    assertThat(checkpoints.write(new Checkpoint(Time.ofMillis(3), 60, new byte[0]))).isEqualTo(40);
  }

  @Test
  void a_damaged_one_is_passed_over_with_a_warning_that_names_it() {
    assertThat(newest(open(damaged(diskWith(3), 3), 3))).contains(2000L);
    assertThat(warnings.messages())
        .containsExactly(
            "the checkpoint /checkpoints/checkpoint-3000 is damaged: the one before it is taken");
  }

  @Test
  void one_that_cannot_be_read_is_passed_over_as_well() {
    Disk disk =
        new WatchedDisk(
            diskWith(3),
            (step, path) -> {
              if (step == DiskStep.READ && path.endsWith("checkpoint-3000")) {
                throw new UncheckedIOException(
                    "cannot read " + path, new IOException("bad sector"));
              }
            });

    assertThat(newest(open(disk, 3))).contains(2000L);
    assertThat(warnings.messages()).contains("cannot read /checkpoints/checkpoint-3000");
  }

  @Test
  void damaged_ones_are_not_among_the_three_that_are_kept() {
    CrashingDisk disk = damaged(diskWith(3), 2, 3);
    Checkpoints checkpoints = open(disk, 3);

    assertThat(checkpoints.write(checkpoint(4))).as("1 is still needed").isEqualTo(10);
    assertThat(checkpoints.write(checkpoint(5))).isEqualTo(10);
    assertThat(newest(open(damaged(disk, 4, 5), 3))).contains(1000L);
    assertThat(checkpoints.write(checkpoint(6))).isEqualTo(40);
    assertThat(disk.list(DIRECTORY))
        .containsExactly("checkpoint-4000", "checkpoint-5000", "checkpoint-6000");
  }

  @Test
  void all_damaged_is_an_error_that_names_them_and_the_cure() {
    Checkpoints checkpoints = open(damaged(diskWith(2), 1, 2), 3);

    assertThatThrownBy(checkpoints::newest)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "every checkpoint is damaged: [/checkpoints/checkpoint-2000, /checkpoints/checkpoint-1000]. Put back a copy of one; or move the directory /checkpoints away and begin anew without it");
  }

  @Test
  void a_checkpoint_under_the_name_of_another_is_damage() {
    CrashingDisk disk = diskWith(3);
    Path third = DIRECTORY.resolve("checkpoint-3000");
    byte[] first = disk.read(DIRECTORY.resolve("checkpoint-1000"));

    assertThat(newest(open(disk.with(third, first), 3))).contains(2000L);
  }

  @Test
  void a_newer_version_is_not_passed_over() {
    CrashingDisk disk = diskWith(3);
    Path file = DIRECTORY.resolve("checkpoint-3000");
    byte[] newer = disk.read(file);
    System.arraycopy(new FileKind("DSCP", 2, "").toBytes(), 0, newer, 0, FileKind.BYTES);

    assertThatThrownBy(() -> open(disk.with(file, newer), 3))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the checkpoint /checkpoints/checkpoint-3000 has version 2 of its format, and this program knows version 1 only: go on with the program that wrote it");
  }

  @Test
  void a_changed_version_is_damage() {
    CrashingDisk disk = diskWith(3);
    Path file = DIRECTORY.resolve("checkpoint-3000");
    byte[] bytes = disk.read(file);
    bytes[7] = 2;

    assertThat(newest(open(disk.with(file, bytes), 3))).contains(2000L);
  }

  @Test
  void what_was_left_half_written_goes_with_the_next_write_and_files_of_others_stay() {
    CrashingDisk disk =
        diskWith(1)
            .with(DIRECTORY.resolve("checkpoint-2000.tmp"), new byte[7])
            .with(DIRECTORY.resolve("notes.tmp"), new byte[7])
            .with(DIRECTORY.resolve("checkpoint-07"), new byte[7]);
    Checkpoints checkpoints = open(disk, 3);
    checkpoints.write(checkpoint(2));

    assertThat(newest(checkpoints)).contains(2000L);
    assertThat(disk.list(DIRECTORY))
        .containsExactly("checkpoint-07", "checkpoint-1000", "checkpoint-2000", "notes.tmp");
  }

  @Test
  void times_before_the_epoch_are_in_order_too() {
    CrashingDisk disk = CrashingDisk.empty();
    Checkpoints checkpoints = open(disk, 2);
    for (int second : new int[] {-20, -3, 0}) {
      checkpoints.write(checkpoint(second));
    }

    assertThat(disk.list(DIRECTORY)).containsExactly("checkpoint--3000", "checkpoint-0");
    assertThat(newest(checkpoints)).contains(0L);
  }

  @Test
  void one_that_is_older_than_the_others_is_kept_until_the_next_write() {
    CrashingDisk disk = diskWith(4);
    Checkpoints checkpoints = open(disk, 3);
    assertThat(checkpoints.write(checkpoint(1))).isEqualTo(10);

    assertThat(disk.list(DIRECTORY)).contains("checkpoint-1000");
    assertThat(checkpoints.write(checkpoint(5))).isEqualTo(30);
    assertThat(disk.list(DIRECTORY))
        .containsExactly("checkpoint-3000", "checkpoint-4000", "checkpoint-5000");
  }

  @Test
  void a_checkpoint_has_its_name_only_when_it_is_safe_and_older_ones_go_only_after_that() {
    List<String> steps = new ArrayList<>();
    Disk disk =
        new WatchedDisk(diskWith(3), (step, path) -> steps.add(step + " " + path.getFileName()));
    Checkpoints checkpoints = open(disk, 3);
    steps.clear();
    checkpoints.write(checkpoint(4));

    assertThat(steps)
        .filteredOn(step -> !step.startsWith("LIST"))
        .containsExactly(
            "OPEN checkpoint-4000.tmp",
            "WRITE checkpoint-4000.tmp",
            "FORCE checkpoint-4000.tmp",
            "CLOSE checkpoint-4000.tmp",
            "RENAME checkpoint-4000.tmp",
            "FORCE_DIRECTORY checkpoints",
            "DELETE checkpoint-1000",
            "FORCE_DIRECTORY checkpoints");
  }

  @Test
  void at_least_one_must_be_kept() {
    assertThatThrownBy(() -> new FileCheckpointStore(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("kept is 0, but must be 1 or more: use 3");
  }
}
