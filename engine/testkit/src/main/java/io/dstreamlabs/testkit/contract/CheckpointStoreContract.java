package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.CheckpointStore.Checkpoints;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.testkit.crash.Crash;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import io.dstreamlabs.testkit.crash.WatchedDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointStore} must do. */
public abstract class CheckpointStoreContract {
  private static final String NAME = "/checkpoints";
  private static final Path DIRECTORY = Path.of(NAME);
  private static final int SEEDS = 20;

  /** The plug, which keeps two checkpoints or more. */
  protected abstract CheckpointStore plug();

  private Checkpoints open(Disk disk) {
    return plug().open(disk, NAME);
  }

  /** The checkpoint of second {@code number}, which needs the log from ten times that on. */
  private static Checkpoint checkpoint(int number) {
    return new Checkpoint(
        Time.ofMillis(number * 1000L),
        number * 10L,
        ("state of second " + number).getBytes(StandardCharsets.UTF_8));
  }

  /** The second of a checkpoint, all of which must be as it was written; 0 if there is none. */
  private static int number(Optional<Checkpoint> found) {
    if (found.isEmpty()) {
      return 0;
    }
    int number = (int) (found.get().batchTime().milliseconds() / 1000);
    assertThat(found.get().content())
        .as("the content of second %d", number)
        .isEqualTo(checkpoint(number).content());
    assertThat(found.get().logFrom()).isEqualTo(checkpoint(number).logFrom());
    return number;
  }

  private CrashingDisk diskWith(int numbers) {
    CrashingDisk disk = CrashingDisk.empty();
    Checkpoints checkpoints = open(disk);
    for (int number = 1; number <= numbers; number++) {
      checkpoints.write(checkpoint(number));
    }
    return disk;
  }

  @Test
  void there_is_none_at_first() {
    assertThat(open(CrashingDisk.empty()).newest()).isEmpty();
  }

  @Test
  void the_newest_is_the_one_with_the_latest_time() {
    CrashingDisk disk = CrashingDisk.empty();
    Checkpoints checkpoints = open(disk);
    for (int number : new int[] {8, 9, 10, 11, 100}) { // as text, 8 is the latest
      checkpoints.write(checkpoint(number));
      assertThat(number(checkpoints.newest())).isEqualTo(number);
      assertThat(number(open(disk).newest())).isEqualTo(number);
    }
  }

  @Test
  void what_is_kept_may_be_empty_or_long() {
    Checkpoints checkpoints = open(CrashingDisk.empty());
    for (int length : new int[] {0, 1, 100_000}) {
      byte[] content = new byte[length];
      new Random(length).nextBytes(content);

      checkpoints.write(new Checkpoint(Time.ofMillis(length), 0, content));

      assertThat(checkpoints.newest().orElseThrow().content()).isEqualTo(content);
    }
  }

  @Test
  void one_of_the_same_time_is_replaced() {
    Checkpoints checkpoints = open(diskWith(2));
    checkpoints.write(new Checkpoint(Time.ofMillis(2000), 21, new byte[] {7}));

    Checkpoint newest = checkpoints.newest().orElseThrow();
    assertThat(newest.content()).containsExactly(7);
    assertThat(newest.logFrom()).isEqualTo(21);
  }

  @Test
  void write_tells_where_the_oldest_that_is_kept_needs_the_log_from() {
    CrashingDisk disk = CrashingDisk.empty();
    long least = 0;
    for (int number = 1; number <= 8; number++) {
      long now = open(disk).write(checkpoint(number));
      assertThat(now).isBetween(least, number * 10L);
      least = now;
      for (String name : disk.list(DIRECTORY)) {
        CrashingDisk damaged = disk.with(DIRECTORY.resolve(name), new byte[0]);
        if (number > 1) {
          assertThat(open(damaged).newest().orElseThrow().logFrom())
              .as("where the log is needed from once %s is damaged", name)
              .isGreaterThanOrEqualTo(now);
        }
      }
    }
    assertThat(least).as("some are dropped after a while").isGreaterThan(10);
  }

  @Test
  void the_one_before_is_taken_for_a_changed_byte() {
    CrashingDisk disk = diskWith(3);
    for (String name : disk.list(DIRECTORY)) {
      byte[] bytes = disk.read(DIRECTORY.resolve(name));
      for (int at = 0; at < bytes.length; at++) {
        for (int flip : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
          byte[] damaged = bytes.clone();
          damaged[at] ^= (byte) flip;
          String what = "%s with byte %d changed by %d".formatted(name, at, flip);
          requireThisOrTheOneBefore(disk.with(DIRECTORY.resolve(name), damaged), what);
        }
      }
    }
  }

  @Test
  void the_one_before_is_taken_for_one_that_was_cut_off_or_grew() {
    CrashingDisk disk = diskWith(3);
    for (String name : disk.list(DIRECTORY)) {
      byte[] bytes = disk.read(DIRECTORY.resolve(name));
      for (int length = 0; length < bytes.length + 20; length++) {
        requireThisOrTheOneBefore(
            disk.with(DIRECTORY.resolve(name), Arrays.copyOf(bytes, length)),
            "%s with %d bytes instead of %d".formatted(name, length, bytes.length));
      }
    }
  }

  /** One of three files is damaged, and a program goes on. */
  private void requireThisOrTheOneBefore(CrashingDisk disk, String what) {
    Checkpoints checkpoints = open(disk);
    assertThat(number(checkpoints.newest())).as(what).isIn(2, 3);
    checkpoints.write(checkpoint(3));
    assertThat(number(open(disk.survivors()).newest())).as(what + ", written again").isEqualTo(3);
  }

  @Test
  void it_is_an_error_that_names_them_if_all_are_damaged() {
    CrashingDisk disk = diskWith(3);
    for (String name : disk.list(DIRECTORY)) {
      disk = disk.with(DIRECTORY.resolve(name), new byte[] {1, 2, 3});
    }

    Checkpoints checkpoints = open(disk);
    Throwable thrown = catchThrowable(checkpoints::newest);

    assertThat(thrown).isExactlyInstanceOf(IllegalStateException.class);
    assertThat(disk.list(DIRECTORY)).isNotEmpty().allSatisfy(thrown.getMessage()::contains);
  }

  @Test
  void a_write_that_fails_leaves_those_before_it() {
    boolean failed = true;
    for (int failing = 0; failed; failing++) {
      AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
      CrashingDisk disk = diskWith(3);
      Disk watched =
          new WatchedDisk(
              disk,
              (step, path) -> {
                if (left.getAndDecrement() == 0) {
                  throw new UncheckedIOException("no space left: " + path, new IOException());
                }
              });
      Checkpoints checkpoints = open(watched);
      left.set(failing);
      Throwable thrown = catchThrowable(() -> checkpoints.write(checkpoint(4)));
      left.set(Integer.MAX_VALUE);

      failed = thrown != null;
      if (failed) {
        assertThat(thrown).isExactlyInstanceOf(UncheckedIOException.class);
        assertThat(number(open(disk).newest())).as("after step %d failed", failing).isIn(3, 4);
      }
      checkpoints.write(checkpoint(5));
      assertThat(number(open(disk.survivors()).newest())).isEqualTo(5);
    }
  }

  @Test
  void the_newest_or_the_one_that_was_being_written_is_there_wherever_the_power_goes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      boolean crashed = true;
      for (int steps = 0; crashed; steps++) {
        String when = "seed %d, power gone after %d steps".formatted(seed, steps);
        CrashingDisk disk = CrashingDisk.empty().crashingAfter(steps, seed);
        int first = lastWritten(disk, 0, when);
        crashed = first < LAST;

        int more = random.nextInt(12);
        CrashingDisk again =
            (random.nextBoolean() ? disk.survivors() : disk.afterKill())
                .crashingAfter(more, seed + 1);
        int second = lastWritten(again, first, when);
        String then = when + ", and again after " + more;
        assertThat(lastWritten(again.survivors(), second, then)).isEqualTo(LAST);
      }
    }
  }

  private static final int LAST = 5;

  /**
   * Restores, and goes on to second {@link #LAST} if the power stays.
   *
   * @param least the second that must be there
   * @return the second that must be there from now on
   */
  private int lastWritten(Disk disk, int least, String when) {
    int done = least;
    try {
      Checkpoints checkpoints = open(disk);
      done = number(checkpoints.newest());
      assertThat(done).as("what is found, %s", when).isBetween(least, Math.min(LAST, least + 1));
      while (done < LAST) {
        checkpoints.write(checkpoint(done + 1));
        done++;
      }
    } catch (Crash e) {
      return done;
    }
    return done;
  }

  @Test
  void what_a_crash_left_half_written_does_not_pile_up() {
    CrashingDisk disk = diskWith(5);
    int usual = disk.list(DIRECTORY).size();
    for (int number = 6; number < 40; number++) {
      disk = disk.crashingAfter(number % 4, number);
      try {
        open(disk).write(checkpoint(number));
      } catch (Crash e) {
        disk = disk.survivors();
      }
    }
    open(disk = disk.survivors()).write(checkpoint(40));
    assertThat(disk.list(DIRECTORY)).hasSizeLessThanOrEqualTo(usual);
  }

  @Test
  void two_programs_with_directories_of_their_own_do_not_disturb_each_other() {
    CrashingDisk disk = diskWith(2);

    plug().open(disk, NAME + "/other").write(checkpoint(7));

    assertThat(number(open(disk).newest())).isEqualTo(2);
    assertThatThrownBy(() -> disk.read(DIRECTORY.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
