package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import io.dstreamlabs.kernel.recovery.WriteAheadLog.Log;
import io.dstreamlabs.testkit.crash.Crash;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import io.dstreamlabs.testkit.crash.DiskStep;
import io.dstreamlabs.testkit.crash.WatchedDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link WriteAheadLog} must do. */
public abstract class WriteAheadLogContract {
  private static final Path DIRECTORY = Path.of(LogHistory.DIRECTORY);
  private static final int SEEDS = 8;
  private static final int THREADS = 8;
  private static final int EACH = 50;

  /** The plug, with files so small that ten short records take several, if it can. */
  protected abstract WriteAheadLog plug();

  private Log open(Disk disk) {
    return plug().open(disk, LogHistory.DIRECTORY);
  }

  /** Appends these, and closes the log. */
  private void append(Disk disk, String... records) {
    try (Log log = open(disk)) {
      for (String record : records) {
        log.append(LogHistory.bytes(record));
      }
    }
  }

  private List<String> readAll(Disk disk) {
    try (Log log = open(disk)) {
      return List.copyOf(LogHistory.read(log, 0).values());
    }
  }

  private static String[] records(int n) {
    return IntStream.range(0, n).mapToObj(i -> "record " + i).toArray(String[]::new);
  }

  @Test
  void a_new_log_is_empty() {
    try (Log log = open(CrashingDisk.empty())) {
      assertThat(LogHistory.read(log, log.end())).isEmpty();
      assertThat(log.end()).isZero();
    }
  }

  @Test
  void records_are_read_in_order_with_the_places_that_append_gave() {
    try (Log log = open(CrashingDisk.empty())) {
      long a = log.append(LogHistory.bytes("a"));
      long empty = log.append(new byte[0]);
      long c = log.append(LogHistory.bytes("c".repeat(1000)));

      assertThat(LogHistory.read(log, 0))
          .containsExactly(Map.entry(a, "a"), Map.entry(empty, ""), Map.entry(c, "c".repeat(1000)));
    }
  }

  @Test
  void reading_begins_at_the_place_asked_for() {
    try (Log log = open(CrashingDisk.empty())) {
      log.append(LogHistory.bytes("a"));
      long end = log.end();
      long b = log.append(LogHistory.bytes("b"));

      assertThat(LogHistory.read(log, end)).containsExactly(Map.entry(b, "b"));
      assertThat(LogHistory.read(log, b)).containsExactly(Map.entry(b, "b"));
      assertThat(LogHistory.read(log, log.end())).isEmpty();
    }
  }

  @Test
  void records_are_there_when_the_log_is_opened_again_and_new_ones_follow() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, "a", "b");
    append(disk, "c");
    append(disk);

    assertThat(readAll(disk)).containsExactly("a", "b", "c");
  }

  @Test
  void a_log_of_many_files_is_read_as_one() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, records(40));
    append(disk, "last");

    assertThat(readAll(disk)).startsWith(records(40)).endsWith("last").hasSize(41);
  }

  @Test
  void what_is_needed_stays_when_older_records_are_dropped() {
    CrashingDisk disk = CrashingDisk.empty();
    long place;
    try (Log log = open(disk)) {
      for (String record : records(30)) {
        log.append(LogHistory.bytes(record));
      }
      place = log.append(LogHistory.bytes("needed"));
      log.append(LogHistory.bytes("last"));
      log.dropBefore(place);
      log.dropBefore(place - 5); // less than before: nothing to do

      assertThat(LogHistory.read(log, place).values()).containsExactly("needed", "last");
    }
    try (Log log = open(disk)) {
      assertThat(LogHistory.read(log, place).values()).containsExactly("needed", "last");
    }
  }

  @Test
  void places_go_on_after_everything_was_dropped() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, records(30));
    long end;
    try (Log log = open(disk)) {
      end = log.end();
      log.dropBefore(end);
    }
    try (Log log = open(disk)) {
      assertThat(log.end()).isEqualTo(end);
      assertThat(log.append(LogHistory.bytes("next"))).isGreaterThanOrEqualTo(end);
    }
  }

  @Test
  void records_beyond_the_end_are_not_there_to_be_read() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, "a");

    try (Log log = open(disk)) {
      assertThatThrownBy(() -> LogHistory.read(log, log.end() + 1))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessageContaining(DIRECTORY.toString());
    }
  }

  @Test
  void a_closed_log_takes_nothing_and_closes_again() {
    Log log = open(CrashingDisk.empty());
    log.close();
    log.close();

    assertThatThrownBy(() -> log.append(LogHistory.bytes("a")))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void after_a_failed_step_nothing_more_is_taken_and_all_that_was_acknowledged_is_there() {
    boolean failed = true;
    for (int step = 0; failed; step++) {
      CrashingDisk disk = CrashingDisk.empty();
      failed = failsAt(step, disk);
      assertThat(readAll(disk))
          .as("after step %d of the second append failed", step)
          .startsWith("a")
          .isSubsetOf("a", "b");
    }
  }

  /** Whether the second append still has a step of that number; that step fails once. */
  private boolean failsAt(int failing, Disk disk) {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Disk watched =
        new WatchedDisk(
            disk,
            (step, path) -> {
              if (left.getAndDecrement() == 0) {
                throw new UncheckedIOException("no space left: " + path, new IOException());
              }
            });
    try (Log log = open(watched)) {
      log.append(LogHistory.bytes("a"));
      left.set(failing);
      try {
        log.append(LogHistory.bytes("b"));
        left.set(Integer.MAX_VALUE);
        return false;
      } catch (UncheckedIOException e) {
        left.set(Integer.MAX_VALUE); // the disk is well again, but nobody knows what it holds
        assertThatThrownBy(() -> log.append(LogHistory.bytes("c")))
            .as("after step %d failed", failing)
            .isExactlyInstanceOf(UncheckedIOException.class);
        return true;
      }
    }
  }

  @Test
  @Timeout(60)
  void many_threads_append_and_each_record_is_there_once_at_its_place()
      throws InterruptedException {
    CrashingDisk disk = CrashingDisk.empty();
    Map<Long, String> places = new ConcurrentHashMap<>();
    try (Log log = open(disk)) {
      List<Thread> threads = new ArrayList<>();
      for (int number = 0; number < THREADS; number++) {
        String name = "thread " + number;
        threads.add(
            new Thread(
                () -> {
                  for (int i = 0; i < EACH; i++) {
                    String text = name + " record " + i;
                    places.put(log.append(LogHistory.bytes(text)), text);
                  }
                }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }

    assertThat(places).hasSize(THREADS * EACH);
    try (Log log = open(disk.survivors())) {
      assertThat(LogHistory.read(log, 0)).containsExactlyInAnyOrderEntriesOf(places);
    }
  }

  @Test
  @Timeout(60)
  void threads_that_append_while_the_disk_is_busy_share_the_next_force()
      throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(1);
    AtomicBoolean busy = new AtomicBoolean();
    AtomicInteger forces = new AtomicInteger();
    Disk disk =
        new WatchedDisk(
            CrashingDisk.empty(),
            (step, path) -> {
              if (step == DiskStep.FORCE && busy.get()) {
                forces.incrementAndGet();
                await(ready);
              }
            });
    try (Log log = plug().open(disk, LogHistory.DIRECTORY)) {
      busy.set(true);
      List<Thread> threads =
          IntStream.range(0, THREADS)
              .mapToObj(i -> new Thread(() -> log.append(new byte[0])))
              .toList();
      threads.forEach(Thread::start);
      while (!threads.stream().allMatch(WriteAheadLogContract::isAtRest)) {
        Thread.onSpinWait();
      }
      ready.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      busy.set(false);
    }
    assertThat(forces.get()).as("forces for %d appends", THREADS).isPositive().isLessThan(THREADS);
  }

  /** Whether it got as far as it can. */
  private static boolean isAtRest(Thread thread) {
    return switch (thread.getState()) {
      case NEW, RUNNABLE -> false;
      default -> true;
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothing_acknowledged_is_lost_wherever_the_power_goes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      boolean crashed = true;
      for (int steps = 0; crashed; steps++) {
        String when = "seed %d, power gone after %d steps".formatted(seed, steps);
        LogHistory history = new LogHistory(plug());
        CrashingDisk disk = CrashingDisk.empty().crashingAfter(steps, seed);
        crashed = history.crashes(disk, 12, when);

        int more = random.nextInt(12);
        CrashingDisk again = disk.survivors().crashingAfter(more, seed + 1);
        String then = when + ", and again after " + more;
        history.crashes(again, 4, when);
        history.run(again.survivors(), 8, then);
      }
    }
  }

  @Test
  void the_log_is_whole_wherever_the_power_goes_while_many_files_are_dropped() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, records(20));
    for (int seed = 0; seed < 4 * SEEDS; seed++) {
      boolean crashed = true;
      for (int steps = 0; crashed; steps++) {
        CrashingDisk dropping = disk.crashingAfter(steps, seed);
        long end = 0;
        try (Log log = open(dropping)) {
          end = log.end();
          log.dropBefore(end);
          crashed = false;
        } catch (Crash e) {
          crashed = true;
        }
        try (Log log = open(dropping.survivors())) {
          assertThat(log.end())
              .as("seed %d, power gone after %d steps", seed, steps)
              .isGreaterThanOrEqualTo(end);
        }
      }
    }
  }

  @Test
  void what_a_killed_program_left_is_safe_once_the_log_is_open() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      boolean crashed = true;
      for (int steps = 0; crashed; steps++) {
        String when = "seed %d, killed after %d steps".formatted(seed, steps);
        LogHistory history = new LogHistory(plug());
        CrashingDisk disk = CrashingDisk.empty().crashingAfter(steps, seed);
        crashed = history.crashes(disk, 12, when);

        int more = random.nextInt(12);
        CrashingDisk again = disk.afterKill().crashingAfter(more, seed + 1);
        history.crashes(again, 4, when);
        history.run(again.survivors(), 8, when + ", then power gone after " + more);
      }
    }
  }

  @Test
  void no_changed_byte_is_read_and_none_makes_the_log_lose_a_record() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, records(8));
    for (String name : disk.list(DIRECTORY)) {
      byte[] bytes = disk.read(DIRECTORY.resolve(name));
      for (int at = 0; at < bytes.length; at++) {
        for (int flip : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
          byte[] damaged = bytes.clone();
          damaged[at] ^= (byte) flip;
          assertThat(prefix(disk, name, damaged))
              .as("%s with byte %d changed by %d", name, at, flip)
              .isIn(8, -1);
        }
      }
    }
  }

  @Test
  void a_file_that_is_cut_off_costs_the_records_at_the_end_and_no_others() {
    CrashingDisk disk = CrashingDisk.empty();
    append(disk, records(8));
    for (String name : disk.list(DIRECTORY)) {
      byte[] bytes = disk.read(DIRECTORY.resolve(name));
      for (int length = 0; length < bytes.length; length++) {
        assertThat(prefix(disk, name, Arrays.copyOf(bytes, length)))
            .as("%s cut off after %d bytes", name, length)
            .isBetween(-1, 8);
      }
    }
  }

  /**
   * How many of the first records are there if a file holds these bytes, or -1 if opening says that it is
   * damaged; the log goes on from there.
   */
  private int prefix(CrashingDisk disk, String name, byte[] bytes) {
    CrashingDisk damaged = disk.with(DIRECTORY.resolve(name), bytes);
    List<String> found;
    try {
      found = readAll(damaged);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining(name);
      return -1;
    }
    assertThat(found).isEqualTo(List.of(records(8)).subList(0, found.size()));
    append(damaged, "next");
    assertThat(readAll(damaged.survivors())).hasSize(found.size() + 1).endsWith("next");
    return found.size();
  }
}
