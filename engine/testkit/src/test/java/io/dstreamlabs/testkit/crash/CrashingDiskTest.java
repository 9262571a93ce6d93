package io.dstreamlabs.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.Disk.Appending;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CrashingDiskTest {
  private static final Path DIRECTORY = Path.of("/a/b");
  private static final Path FILE = DIRECTORY.resolve("file");
  private static final Path OTHER = DIRECTORY.resolve("other");
  private static final int SEEDS = 300;

  private static CrashingDisk diskWith(String content) {
    CrashingDisk disk = CrashingDisk.empty();
    disk.createDirectories(DIRECTORY);
    write(disk, FILE, content);
    disk.forceDirectory(DIRECTORY);
    return disk;
  }

  /** Writes and forces. */
  private static void write(Disk disk, Path file, String content) {
    try (Appending appending = disk.append(file)) {
      appending.write(content.getBytes());
      appending.force();
    }
  }

  private static Map<String, String> contents(Disk disk) {
    Map<String, String> contents = new TreeMap<>();
    for (String name : disk.list(DIRECTORY)) {
      contents.put(name, new String(disk.read(DIRECTORY.resolve(name))));
    }
    return contents;
  }

  /** Everything that may be found after {@code work}, over many seeds, with how often. */
  private static <T> Map<T, Integer> outcomes(
      CrashingDisk start, Consumer<Disk> work, Function<Disk, T> outcome) {
    Map<T, Integer> outcomes = new HashMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      CrashingDisk disk = start.crashingAfter(Long.MAX_VALUE, seed);
      work.accept(disk);
      outcomes.merge(outcome.apply(disk.survivors()), 1, Integer::sum);
    }
    return outcomes;
  }

  @Test
  void without_a_crash_it_is_a_disk() {
    CrashingDisk disk = diskWith("ab");
    write(disk, FILE, "c");
    write(disk, OTHER, "xyz");
    disk.truncate(OTHER, 1);

    assertThat(contents(disk)).isEqualTo(Map.of("file", "abc", "other", "x"));
    disk.rename(FILE, OTHER);
    assertThat(contents(disk)).isEqualTo(Map.of("other", "abc"));
    disk.delete(OTHER);
    disk.delete(OTHER);
    assertThat(contents(disk)).isEmpty();
  }

  @Test
  void what_is_not_there_is_an_error_as_on_a_disk() {
    CrashingDisk disk = diskWith("ab");

    for (Consumer<Disk> work :
        Arrays.<Consumer<Disk>>asList(
            d -> d.read(OTHER),
            d -> d.truncate(OTHER, 0),
            d -> d.rename(OTHER, FILE),
            d -> d.list(Path.of("/none")),
            d -> d.forceDirectory(Path.of("/none")),
            d -> d.append(Path.of("/none/file")))) {
      assertThatThrownBy(() -> work.accept(disk))
          .isExactlyInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("there is no /");
    }
  }

  @Test
  void what_was_forced_is_there_always() {
    assertThat(
            outcomes(diskWith("ab"), disk -> write(disk, FILE, "cd"), CrashingDiskTest::contents))
        .containsOnlyKeys(Map.of("file", "abcd"));
  }

  @Test
  void bytes_that_were_not_forced_are_lost_kept_cut_or_garbled_after_those_that_were() {
    String more = "0123456789abcdefghij";
    Map<String, Integer> found =
        outcomes(
            diskWith("safe"),
            disk -> disk.append(FILE).write(more.getBytes()),
            disk -> contents(disk).get("file"));

    assertThat(found.keySet()).allSatisfy(text -> assertThat(text).startsWith("safe"));
    assertThat(found).containsKeys("safe", "safe" + more);
    Set<String> others = new HashSet<>(found.keySet());
    others.removeIf(text -> ("safe" + more).startsWith(text));
    assertThat(others).as("garbled").isNotEmpty();
    assertThat(others).as("with zeros").anyMatch(text -> text.contains("\0\0\0\0"));
    assertThat(others)
        .as("a later block is there, and one before it is not")
        .anyMatch(text -> text.endsWith("ghij") && !text.contains("01234567"));
    assertThat(found.keySet())
        .as("cut off in the middle")
        .anyMatch(
            text -> text.length() < 24 && text.length() > 4 && ("safe" + more).startsWith(text));
  }

  @Test
  void a_name_that_was_not_forced_is_there_or_not() {
    Map<Set<String>, Integer> found =
        outcomes(
            diskWith("ab"),
            disk -> {
              write(disk, OTHER, "x");
              disk.delete(FILE);
            },
            disk -> contents(disk).keySet());

    assertThat(found)
        .containsOnlyKeys(Set.of("file"), Set.of("other"), Set.of("file", "other"), Set.of());
  }

  @Test
  void names_are_there_once_the_directory_was_forced() {
    assertThat(
            outcomes(
                diskWith("ab"),
                disk -> {
                  write(disk, OTHER, "x");
                  disk.delete(FILE);
                  disk.forceDirectory(DIRECTORY);
                },
                CrashingDiskTest::contents))
        .containsOnlyKeys(Map.of("other", "x"));
  }

  @Test
  void names_in_another_directory_are_not_forced_along() {
    Path elsewhere = Path.of("/a");
    assertThat(
            outcomes(
                diskWith("ab"),
                disk -> {
                  disk.delete(FILE);
                  disk.forceDirectory(elsewhere);
                },
                disk -> contents(disk).keySet()))
        .containsOnlyKeys(Set.of("file"), Set.of());
  }

  @Test
  void a_rename_is_done_as_a_whole_or_not_at_all() {
    CrashingDisk start = diskWith("new");
    write(start, OTHER, "old");
    start.forceDirectory(DIRECTORY);

    assertThat(outcomes(start, disk -> disk.rename(FILE, OTHER), CrashingDiskTest::contents))
        .containsOnlyKeys(Map.of("file", "new", "other", "old"), Map.of("other", "new"));
  }

  @Test
  void a_renamed_file_that_was_not_forced_may_hold_anything() {
    Map<Map<String, String>, Integer> found =
        outcomes(
            diskWith(""),
            disk -> {
              disk.append(OTHER).write("new".getBytes());
              disk.rename(OTHER, FILE);
              disk.forceDirectory(DIRECTORY);
            },
            CrashingDiskTest::contents);

    assertThat(found).containsKeys(Map.of("file", "new"), Map.of("file", ""));
  }

  @Test
  void the_power_goes_during_the_step_after_so_many_and_nothing_works_then() {
    CrashingDisk whole = CrashingDisk.empty();
    work(whole);
    assertThat(whole.steps()).isEqualTo(8);
    for (int steps = 0; steps < 8; steps++) {
      CrashingDisk disk = CrashingDisk.empty().crashingAfter(steps, 1);

      assertThatThrownBy(() -> work(disk)).as("after %d", steps).isExactlyInstanceOf(Crash.class);
      assertThat(disk.steps()).isEqualTo(steps);
      assertThatThrownBy(() -> disk.list(DIRECTORY)).isExactlyInstanceOf(Crash.class);
      assertThatThrownBy(() -> disk.read(FILE)).isExactlyInstanceOf(Crash.class);
      assertThatThrownBy(() -> disk.append(FILE)).isExactlyInstanceOf(Crash.class);
      assertThatThrownBy(() -> disk.delete(FILE)).isExactlyInstanceOf(Crash.class);
    }
    work(CrashingDisk.empty().crashingAfter(8, 1));
  }

  /** Eight steps. */
  private static void work(Disk disk) {
    disk.createDirectories(DIRECTORY);
    disk.createDirectories(DIRECTORY); // is there: no step
    write(disk, FILE, "abc"); // making, writing, forcing
    disk.truncate(FILE, 2);
    disk.rename(FILE, OTHER);
    disk.forceDirectory(DIRECTORY);
    disk.delete(OTHER);
  }

  @Test
  void an_open_file_does_not_work_either_once_the_power_is_gone() {
    CrashingDisk disk = diskWith("ab").crashingAfter(1, 1);
    Appending appending = disk.append(FILE);
    appending.write("c".getBytes());

    assertThatThrownBy(appending::force)
        .isExactlyInstanceOf(Crash.class)
        .hasMessage("the power went during: forcing /a/b/file");
    assertThatThrownBy(() -> appending.write("d".getBytes())).isExactlyInstanceOf(Crash.class);
    assertThatThrownBy(appending::close).isExactlyInstanceOf(Crash.class);
  }

  @Test
  void the_step_during_which_the_power_goes_may_be_done_or_not() {
    Set<Map<String, String>> found = new HashSet<>();
    Set<Map<String, String>> cut = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      CrashingDisk deleting = diskWith("ab").crashingAfter(0, seed);
      assertThatThrownBy(() -> deleting.delete(FILE)).isExactlyInstanceOf(Crash.class);
      found.add(contents(deleting.survivors()));
      CrashingDisk cutting = diskWith("ab").crashingAfter(0, seed);
      assertThatThrownBy(() -> cutting.truncate(FILE, 1)).isExactlyInstanceOf(Crash.class);
      cut.add(contents(cutting.survivors()));
    }

    assertThat(found).containsExactlyInAnyOrder(Map.of("file", "ab"), Map.of());
    assertThat(cut).containsExactlyInAnyOrder(Map.of("file", "ab"), Map.of("file", "a"));
  }

  @Test
  void the_same_steps_with_the_same_seed_leave_the_same() {
    for (int seed = 0; seed < SEEDS; seed++) {
      CrashingDisk one = diskWith("ab").crashingAfter(100, seed);
      CrashingDisk two = diskWith("ab").crashingAfter(100, seed);
      for (CrashingDisk disk : new CrashingDisk[] {one, two}) {
        disk.append(OTHER).write("0123456789abcdefghij".getBytes());
        disk.append(FILE).write("0123456789abcdefghij".getBytes());
      }

      assertThat(contents(one.survivors()))
          .isEqualTo(contents(two.survivors()))
          .isEqualTo(contents(one.survivors()));
    }
  }

  @Test
  void survivors_are_safe() {
    CrashingDisk disk = diskWith("ab").crashingAfter(100, 3);
    disk.append(OTHER).write("0123456789".getBytes());
    CrashingDisk found = disk.survivors();

    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(contents(found.crashingAfter(5, seed).survivors())).isEqualTo(contents(found));
    }
  }

  @Test
  void after_a_kill_everything_is_there_and_still_not_safe() {
    CrashingDisk disk = diskWith("ab").crashingAfter(3, 0);
    Appending appending = disk.append(OTHER);
    appending.write("0123456789".getBytes());
    disk.delete(FILE);
    assertThatThrownBy(appending::force).isExactlyInstanceOf(Crash.class);
    CrashingDisk killed = disk.afterKill();

    assertThat(contents(killed)).isEqualTo(Map.of("other", "0123456789"));
    assertThat(outcomes(killed, d -> {}, CrashingDiskTest::contents).keySet())
        .contains(Map.of("file", "ab"), Map.of())
        .anyMatch(found -> found.getOrDefault("other", "").equals("0123456789"));
    assertThat(
            outcomes(
                    killed,
                    d -> {
                      d.append(OTHER).force();
                      d.forceDirectory(DIRECTORY);
                    },
                    CrashingDiskTest::contents)
                .keySet())
        .containsExactly(Map.of("other", "0123456789"));
  }

  @Test
  void a_copy_does_not_change_what_it_was_copied_from() {
    CrashingDisk disk = diskWith("ab");
    write(disk.crashingAfter(100, 1), FILE, "c");
    write(disk.afterKill(), FILE, "c");
    CrashingDisk other = disk.with(FILE, "x".getBytes());
    write(other, FILE, "y");

    assertThat(contents(disk)).isEqualTo(Map.of("file", "ab"));
    assertThat(contents(other.survivors())).isEqualTo(Map.of("file", "xy"));
  }
}
