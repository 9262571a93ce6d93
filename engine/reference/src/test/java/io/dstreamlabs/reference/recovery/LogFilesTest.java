package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog.Log;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is in which file, and what is said of damage. Each record here has 10 bytes:
 *
 * <pre>
 * 0       24     44         74     94         124    144
 * header  mark   record 0   mark   record 1   mark   end of a segment of 150 bytes
 * </pre>
 */
class LogFilesTest {
  private static final Path DIRECTORY = Path.of("/log");
  private static final String FIRST = "0000000000000000000.log";
  private static final String SECOND = "0000000000000000002.log";
  private static final String THIRD = "0000000000000000004.log";
  private static final String CURE =
      ". Put a copy of the file in its place; or move the log and the checkpoints away and begin anew without what they hold";

  private final Warnings warnings = new Warnings(Segments.class);

  @AfterEach
  void warnAgain() {
    warnings.close();
  }

  private static Log open(Disk disk) {
    return new FileWriteAheadLog(150).open(disk, DIRECTORY.toString());
  }

  private static byte[] record(int number) {
    return "record-%03d".formatted(number).getBytes(StandardCharsets.UTF_8);
  }

  private static CrashingDisk diskWith(int records) {
    CrashingDisk disk = CrashingDisk.empty();
    try (Log log = open(disk)) {
      IntStream.range(0, records).forEach(number -> log.append(record(number)));
    }
    return disk;
  }

  private static List<String> read(Disk disk, long from) {
    List<String> found = new ArrayList<>();
    try (Log log = open(disk)) {
      log.read(from, (place, record) -> found.add(new String(record, StandardCharsets.UTF_8)));
    }
    return found;
  }

  private static byte[] bytes(Disk disk, String name) {
    return disk.read(DIRECTORY.resolve(name));
  }

  private static CrashingDisk with(CrashingDisk disk, String name, byte[] bytes) {
    return disk.with(DIRECTORY.resolve(name), bytes);
  }

  private static CrashingDisk changed(CrashingDisk disk, String name, int at) {
    byte[] damaged = bytes(disk, name);
    damaged[at] ^= 1;
    return with(disk, name, damaged);
  }

  @Test
  void a_segment_is_named_after_its_first_place_and_holds_as_much_as_it_may() {
    CrashingDisk disk = diskWith(5);

    assertThat(disk.list(DIRECTORY)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(bytes(disk, FIRST)).hasSize(144);
    assertThat(bytes(disk, SECOND)).hasSize(124); // without the mark of an opened log
  }

  @Test
  void a_record_that_is_longer_than_a_segment_has_one_of_its_own() {
    CrashingDisk disk = CrashingDisk.empty();
    try (Log log = open(disk)) {
      log.append(record(0));
      log.append(new byte[1000]);
      log.append(record(2));
    }

    assertThat(disk.list(DIRECTORY)).containsExactly(FIRST, "0000000000000000001.log", SECOND);
    assertThat(read(disk, 0)).hasSize(3).endsWith("record-002");
  }

  @Test
  void a_segment_without_a_record_takes_one_however_often_it_was_opened() {
    CrashingDisk disk = CrashingDisk.empty();
    for (int i = 0; i < 20; i++) {
      open(disk).close();
    }

    try (Log log = open(disk)) {
      log.append(record(0));
      log.append(record(1));
    }

    assertThat(read(disk, 0)).containsExactly("record-000", "record-001");
  }

  @Test
  void files_of_others_are_left_alone() {
    CrashingDisk disk =
        with(with(diskWith(1), "notes.txt", new byte[3]), "9999999999999999999.log", new byte[3]);

    assertThat(read(disk, 0)).containsExactly("record-000");
    assertThat(disk.list(DIRECTORY)).contains("notes.txt", "9999999999999999999.log");
  }

  @Test
  void segments_are_deleted_when_all_their_records_may_go_and_the_last_one_stays() {
    CrashingDisk disk = diskWith(6);
    try (Log log = open(disk)) {
      log.dropBefore(1);
      assertThat(disk.list(DIRECTORY)).containsExactly(FIRST, SECOND, THIRD);
      log.dropBefore(3);
      assertThat(disk.list(DIRECTORY)).containsExactly(SECOND, THIRD);
      assertThatThrownBy(() -> log.read(1, (place, record) -> {}))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "records from place 1 on are wanted, but the log in /log holds those from 2 to 6: it was dropped, or is not the log that belongs to it");
      log.dropBefore(100);
      assertThat(disk.list(DIRECTORY)).containsExactly(THIRD);
    }
  }

  @Test
  void the_last_segment_cut_off_anywhere_keeps_the_records_before_that_and_warns() {
    CrashingDisk disk = diskWith(6);
    byte[] whole = bytes(disk, THIRD);
    for (int length = 0; length < whole.length; length++) {
      int kept = 4 + (length >= 54 ? 1 : 0) + (length >= 104 ? 1 : 0);
      CrashingDisk cut = with(disk, THIRD, Arrays.copyOf(whole, length));

      assertThat(read(cut, 0)).as("cut off after %d bytes", length).hasSize(kept);
      try (Log log = open(cut)) {
        assertThat(log.end()).isEqualTo(kept);
      }
    }
    assertThat(warnings.messages())
        .contains(
            "the log segment /log/0000000000000000004.log ends with 1 bytes from offset 54 on that a crash left half-written: they are cut off",
            "the log segment /log/0000000000000000004.log ends with 23 bytes from offset 0 on that a crash left half-written: they are cut off");
  }

  @Test
  void an_earlier_segment_cut_off_anywhere_is_damage() {
    CrashingDisk disk = diskWith(6);
    byte[] whole = bytes(disk, SECOND);
    for (int length = 0; length < whole.length; length++) {
      CrashingDisk cut = with(disk, SECOND, Arrays.copyOf(whole, length));
      int at = length; // of the frame that is cut, or of the segment after it
      if (length == 24 || length == 54 || length == 74 || length == 104) {
        continue; // between two frames: see below
      }
      assertThatThrownBy(() -> open(cut))
          .as("cut off after %d bytes", at)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the log segment /log/" + SECOND + " is damaged at offset ");
    }
    assertThatThrownBy(() -> open(with(disk, SECOND, Arrays.copyOf(whole, 54))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the log segment /log/0000000000000000004.log is damaged at offset 0: it begins at place 4, but /log/0000000000000000002.log before it ends at 3, so something between them is missing"
                + CURE);
  }

  @Test
  void a_missing_segment_is_damage() {
    CrashingDisk disk = diskWith(6);
    disk.delete(DIRECTORY.resolve(SECOND));

    assertThatThrownBy(() -> open(disk))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/log/" + THIRD)
        .hasMessageContaining("begins at place 4, but /log/" + FIRST + " before it ends at 2");
  }

  @Test
  void a_segment_under_the_name_of_another_is_damage() {
    CrashingDisk disk = diskWith(6);

    assertThatThrownBy(() -> open(with(disk, SECOND, bytes(disk, THIRD))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the log segment /log/" + SECOND + " is damaged at offset 0: ");
  }

  @ParameterizedTest(name = "byte {1} of segment {0}")
  @CsvSource({
    "0000000000000000000.log, 0, 0",
    "0000000000000000000.log, 60, 44",
    "0000000000000000004.log, 8, 0",
    "0000000000000000004.log, 23, 0",
    "0000000000000000004.log, 24, 24",
    "0000000000000000004.log, 50, 24",
    "0000000000000000004.log, 103, 74",
  })
  void a_changed_byte_is_damage_at_the_frame_that_holds_it(String name, int at, int offset) {
    assertThatThrownBy(() -> open(changed(diskWith(6), name, at)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the log segment /log/%s is damaged at offset %d: what is there was safe on the disk once%s",
            name, offset, CURE);
  }

  @Test
  void damage_in_the_last_record_is_known_from_its_mark() {
    CrashingDisk disk = CrashingDisk.empty();
    Log log = open(disk); // and the program is killed
    log.append(record(0));

    assertThat(bytes(disk, FIRST)).hasSize(94);
    assertThatThrownBy(() -> open(changed(disk.afterKill(), FIRST, 70)))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged at offset 44");
  }

  @Test
  void a_changed_byte_in_the_last_mark_costs_nothing() {
    CrashingDisk disk = changed(diskWith(2), FIRST, 130);

    assertThat(read(disk, 0)).containsExactly("record-000", "record-001");
    assertThat(warnings.messages()).hasSize(1);
    assertThat(read(disk, 0)).hasSize(2);
    assertThat(warnings.messages()).as("the mark was written again").hasSize(1);
  }

  @Test
  void the_last_mark_is_safe_when_the_log_is_closed() {
    for (int seed = 0; seed < 50; seed++) {
      CrashingDisk disk = CrashingDisk.empty().crashingAfter(Long.MAX_VALUE, seed);
      try (Log log = open(disk)) {
        log.append(record(0));
      }
      assertThat(bytes(disk.survivors(), FIRST)).as("seed %d", seed).isEqualTo(bytes(disk, FIRST));
    }
  }

  @Test
  void damage_changes_nothing_on_the_disk() {
    CrashingDisk disk = changed(diskWith(6), THIRD, 50);
    long steps = disk.steps();

    assertThatThrownBy(() -> open(disk)).isExactlyInstanceOf(IllegalStateException.class);

    assertThat(disk.steps()).isEqualTo(steps);
  }

  @Test
  void damage_that_comes_while_the_log_is_open_is_found_by_reading() {
    CrashingDisk disk = diskWith(2);
    try (Log log = open(disk)) {
      byte[] damaged = bytes(disk, FIRST);
      damaged[60] ^= 1;
      disk.delete(DIRECTORY.resolve(FIRST));
      try (Disk.Appending file = disk.append(DIRECTORY.resolve(FIRST))) {
        file.write(damaged);
      }

      assertThatThrownBy(() -> log.read(0, (place, record) -> {}))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the log segment /log/%s is damaged at offset 44: it was whole when the log was opened%s",
              FIRST, CURE);
    }
  }

  @Test
  void the_only_segment_without_a_header_is_damage_unless_it_is_the_very_first() {
    CrashingDisk disk = diskWith(6);
    try (Log log = open(disk)) {
      log.dropBefore(6);
    }

    assertThatThrownBy(() -> open(with(disk, THIRD, new byte[5])))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the log segment /log/%s is damaged at offset 0: it has no header, and there is no segment before it%s",
            THIRD, CURE);
    assertThat(read(with(diskWith(0), FIRST, new byte[5]), 0)).isEmpty();
  }

  @Test
  void a_newer_version_is_said_to_be_one_wherever_it_is() {
    for (String name : List.of(FIRST, THIRD)) {
      byte[] newer = bytes(diskWith(6), name);
      System.arraycopy(new FileKind("DSWL", 2, "").toBytes(), 0, newer, 0, FileKind.BYTES);

      assertThatThrownBy(() -> open(with(diskWith(6), name, newer)))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the log segment /log/%s has version 2 of its format, and this program knows version 1 only: go on with the program that wrote it",
              name);
    }
  }

  @Test
  void a_length_beyond_the_end_is_not_believed_and_nothing_is_made_of_it() {
    Frames frames = new Frames(0);
    byte[] huge = frames.mark(144, 124);
    ByteBuffer.wrap(huge).putInt(0, Integer.MAX_VALUE);
    byte[] bytes = bytes(diskWith(2), FIRST);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + huge.length);
    System.arraycopy(huge, 0, longer, bytes.length, huge.length);

    assertThat(read(with(diskWith(2), FIRST, longer), 0)).hasSize(2);
    assertThat(frames.isWholeAt(longer, 144)).isFalse();
  }

  @Test
  void half_a_record_that_holds_a_copy_of_a_log_proves_nothing() {
    CrashingDisk other = CrashingDisk.empty();
    try (Log log = new FileWriteAheadLog(10_000).open(other, DIRECTORY.toString())) {
      IntStream.range(0, 20).forEach(number -> log.append(record(number)));
    }
    CrashingDisk disk = diskWith(1);
    byte[] before = bytes(disk, FIRST);
    byte[] record = new Frames(0).record(before.length, 74, bytes(other, FIRST));
    byte[] torn = Arrays.copyOf(before, before.length + record.length - 1);
    System.arraycopy(record, 0, torn, before.length, record.length - 1);

    assertThat(read(with(disk, FIRST, torn), 0)).containsExactly("record-000");
  }

  @Test
  void a_record_that_is_too_long_is_refused_and_the_log_takes_others() {
    try (Log log = open(CrashingDisk.empty())) {
      byte[] tooLong = new byte[(64 << 20) + 1];
      assertThatThrownBy(() -> log.append(tooLong))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "record has 67108865 bytes, but must have at most 67108864: store smaller blocks");
      assertThat(log.append(record(0))).isZero();
    }
  }

  @Test
  void the_size_of_a_segment_must_make_sense() {
    for (int size : new int[] {0, -1, (1 << 30) + 1}) {
      assertThatThrownBy(() -> new FileWriteAheadLog(size))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("segmentBytes is %d, but must be from 1 to 1073741824: use 67108864", size);
    }
  }
}
