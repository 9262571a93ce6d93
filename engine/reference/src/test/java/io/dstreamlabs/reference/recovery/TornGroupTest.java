package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.testkit.crash.Crash;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several records between two forces: a crash may keep a later one and lose one before it. */
class TornGroupTest {
  private static final Path DIRECTORY = Path.of("/log");
  private static final int SEEDS = 60;
  private static final int GROUPS = 4;
  private static final int EACH = 3;

  private final Warnings warnings = new Warnings(Segments.class);

  @AfterEach
  void warnAgain() {
    warnings.close();
  }

  private static List<byte[]> group(int number) {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      records.add("group %d record %d".formatted(number, i).getBytes(StandardCharsets.UTF_8));
    }
    return records;
  }

  private static List<String> read(Disk disk) {
    List<String> found = new ArrayList<>();
    try (SegmentedLog log = new SegmentedLog(disk, DIRECTORY, 1000)) {
      log.read(0, (place, record) -> found.add(new String(record, StandardCharsets.UTF_8)));
    }
    return found;
  }

  @Test
  void a_group_that_was_not_forced_is_no_damage_whatever_became_of_it() {
    List<String> all = new ArrayList<>();
    for (int number = 0; number < GROUPS; number++) {
      group(number).forEach(record -> all.add(new String(record, StandardCharsets.UTF_8)));
    }
    boolean holes = false;
    for (int seed = 0; seed < SEEDS; seed++) {
      boolean crashed = true;
      for (int steps = 0; crashed; steps++) {
        CrashingDisk disk = CrashingDisk.empty().crashingAfter(steps, seed);
        int written = 0;
        try {
          Segments segments = Segments.open(disk, DIRECTORY, 1000);
          for (; written < GROUPS; written++) {
            segments.write(group(written));
          }
          crashed = false;
        } catch (Crash e) {
          crashed = true;
        }
        List<String> found = read(disk.survivors());
        assertThat(found)
            .as("seed %d, power gone after %d steps", seed, steps)
            .hasSizeGreaterThanOrEqualTo(written * EACH)
            .isEqualTo(all.subList(0, found.size()));
        holes |= found.size() % EACH != 0;
      }
    }
    assertThat(holes).as("some crash cut a group in the middle").isTrue();
    assertThat(warnings.messages()).isNotEmpty();
  }
}
