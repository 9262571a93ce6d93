package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.kernel.recovery.CheckpointStore.Checkpoints;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import io.dstreamlabs.kernel.recovery.WriteAheadLog.Log;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugs of the reference on a real disk, put together as a context does. */
class OnThisMachineTest {
  private final Disk disk = Disk.ofThisMachine();
  private final Operators operators = ReferenceOperators.all();
  private final Codec codec = operators.require(Codec.class, "a test");
  private final Warnings warnings = new Warnings(Segments.class);

  @TempDir Path directory;

  @AfterEach
  void warnAgain() {
    warnings.close();
  }

  private Log openLog() {
    return operators
        .require(WriteAheadLog.class, "a test")
        .open(disk, directory.resolve("new/log").toString());
  }

  private List<Object> read(long from) {
    List<Object> found = new ArrayList<>();
    try (Log log = openLog()) {
      log.read(from, (place, record) -> found.add(codec.decode(record)));
    }
    return found;
  }

  @Test
  void a_log_is_there_again_with_what_was_torn_cut_off() throws IOException {
    try (Log log = openLog()) {
      log.append(codec.encode("a"));
      log.append(codec.encode("b"));
    }
    Path file = directory.resolve("new/log/0000000000000000000.log");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 21));

    assertThat(read(0)).containsExactly("a");
    try (Log log = openLog()) {
      log.append(codec.encode("c"));
    }
    assertThat(read(0)).containsExactly("a", "c");
    assertThat(warnings.messages()).hasSize(1);
  }

  @Test
  void a_log_of_many_segments_lets_old_ones_go() {
    WriteAheadLog plug = new FileWriteAheadLog(1000);
    try (Log log = plug.open(disk, directory.toString())) {
      for (int i = 0; i < 100; i++) {
        log.append(new byte[100]);
      }
      assertThat(disk.list(directory)).hasSizeGreaterThan(10);
      log.dropBefore(95);
      assertThat(disk.list(directory)).hasSize(2);
    }
  }

  @Test
  void an_interrupted_thread_appends_as_any_other() {
    try (Log log = openLog()) {
      Thread.currentThread().interrupt();
      log.append(codec.encode("a"));
      log.append(codec.encode("b"));
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(read(0)).containsExactly("a", "b");
  }

  @Test
  void the_newest_checkpoint_is_there_again() {
    CheckpointStore plug = operators.require(CheckpointStore.class, "a test");
    Checkpoints checkpoints = plug.open(disk, directory.resolve("new/checkpoints").toString());
    for (int second = 1; second < 6; second++) {
      checkpoints.write(new Checkpoint(Time.ofMillis(second), second, codec.encode(second)));
    }

    Checkpoint newest =
        plug.open(disk, directory.resolve("new/checkpoints").toString()).newest().orElseThrow();
    assertThat(newest.batchTime()).isEqualTo(Time.ofMillis(5));
    assertThat(codec.decode(newest.content())).isEqualTo(5);
  }
}
