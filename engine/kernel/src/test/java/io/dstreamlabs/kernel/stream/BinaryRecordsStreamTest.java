package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.file.Inbox;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream has in common with that of lines is tested there. */
class BinaryRecordsStreamTest {
  @TempDir Path directory;

  private final ManualClock clock = ManualClock.startingAtZero();
  private final List<String> out = new ArrayList<>();

  @Test
  void batch_holds_the_records_of_the_files_that_came_and_the_reading_travels() {
    Inbox inbox = new Inbox(directory);
    try (MemoryRddContext strict = MemoryRddContext.strict(2);
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(Durations.seconds(1))
                .rdds(strict)
                .clock(clock)
                .build()) {
      print(context.binaryRecordsStream(directory.toString(), 2));
      context.start();
      inbox.putBytes("a", new byte[] {1, 2, 3, 4}, 1000);
      inbox.putBytes("b", new byte[] {0, 10}, 2000);

      clock.advance(Durations.seconds(2));
    }

    assertThat(out).containsExactly("1000 ms [1, 2] [3, 4] [0, 10]", "2000 ms");
  }

  @Test
  void file_with_a_part_of_a_record_fails_its_batch() {
    Rig rig = Rig.withoutPlugs();
    print(rig.context().binaryRecordsStream(directory.toString(), 2));
    rig.context().start();
    new Inbox(directory).putBytes("a", new byte[] {1, 2, 3}, 1000);

    assertThatThrownBy(() -> rig.advance(1))
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessageContaining("has 3 bytes, but must have a multiple of recordLength, 2");
  }

  @Test
  void length_below_one_is_refused() {
    StreamingContext context = Rig.withoutPlugs().context();

    assertThatThrownBy(() -> context.binaryRecordsStream(directory.toString(), 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("recordLength is 0, but must be 1 or more");
  }

  private void print(DStream<byte[]> stream) {
    stream.foreachRDD(
        (rdd, time) -> {
          StringBuilder line = new StringBuilder(time.toString());
          rdd.collect().forEach(record -> line.append(' ').append(Arrays.toString(record)));
          out.add(line.toString());
        });
  }
}
