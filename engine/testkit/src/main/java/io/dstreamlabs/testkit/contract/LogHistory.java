package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import io.dstreamlabs.kernel.recovery.WriteAheadLog.Log;
import io.dstreamlabs.testkit.crash.Crash;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program that appends, lets old records go, and goes on after a crash; it knows what a log must hold. Not
 * thread-safe.
 */
final class LogHistory {
  static final String DIRECTORY = "/log";
  private static final int STEP = 3;
  private static final int KEPT = 4;

  private final WriteAheadLog plug;
  private final NavigableMap<Long, String> acknowledged = new TreeMap<>();
  private final Set<String> unknown = new HashSet<>();
  private long needed;
  private int appended;

  LogHistory(WriteAheadLog plug) {
    this.plug = plug;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What {@code log} holds from {@code from} on. */
  static NavigableMap<Long, String> read(Log log, long from) {
    NavigableMap<Long, String> found = new TreeMap<>();
    log.read(
        from,
        (place, record) -> {
          assertThat(found.isEmpty() || place > found.lastKey()).as("places ascend").isTrue();
          found.put(place, new String(record, StandardCharsets.UTF_8));
        });
    return found;
  }

  /** Whether the power goes while the program opens its log and appends {@code records}. */
  boolean crashes(Disk disk, int records, String when) {
    try {
      run(disk, records, when);
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  void run(Disk disk, int records, String when) {
    try (Log log = plug.open(disk, DIRECTORY)) {
      check(log, when);
      for (int i = 1; i <= records; i++) {
        append(log, "record " + appended++);
        if (i % STEP == 0) {
          needed = Math.max(needed, acknowledged.lastKey() - KEPT);
          log.dropBefore(needed);
        }
      }
    }
  }

  private void append(Log log, String text) {
    long end = log.end();
    unknown.add(text);
    long place = log.append(bytes(text));
    unknown.remove(text);
    assertThat(place).as("the place of %s, when the log ended at %d", text, end).isNotNegative();
    assertThat(place).isGreaterThanOrEqualTo(end);
    acknowledged.put(place, text);
  }

  private void check(Log log, String when) {
    NavigableMap<Long, String> found = read(log, needed);
    assertThat(found)
        .as("what is found, %s", when)
        .containsAllEntriesOf(acknowledged.tailMap(needed));
    assertThat(unknown)
        .as("what was never acknowledged, and is found, %s", when)
        .containsAll(
            found.entrySet().stream()
                .filter(entry -> !acknowledged.containsKey(entry.getKey()))
                .map(entry -> entry.getValue())
                .toList());
    assertThat(found.values()).as("no record is found twice, %s", when).doesNotHaveDuplicates();
    if (!found.isEmpty()) {
      assertThat(log.end()).as("the end, %s", when).isGreaterThan(found.lastKey());
    }
    acknowledged.putAll(found); // whoever opened the log counts on them now
    unknown.clear();
  }
}
