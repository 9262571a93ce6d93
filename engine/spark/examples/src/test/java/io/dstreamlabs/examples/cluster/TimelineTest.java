package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  @TempDir private Path directory;
  private Timeline timeline;

  @BeforeEach
  void open() {
    timeline = Timeline.in(directory);
  }

  @Test
  void line_is_time_operator_count_and_checksum() throws IOException {
    timeline.add("count", new Time(7_000), new Checksum(12, 0xabcL));
    timeline.add("sum", new Time(7_000), new Checksum(1, -1));

    assertThat(directory.resolve("timeline.txt"))
        .hasContent("7000 count 12 0000000000000abc\n7000 sum 1 ffffffffffffffff\n");
  }

  @Test
  void what_was_added_is_read_again() {
    timeline.add("count", new Time(1_000), new Checksum(12, Long.MIN_VALUE));
    timeline.add("count", new Time(2_000), new Checksum(13, 5));
    timeline.add("count", new Time(2_000), new Checksum(13, 6));

    Outputs read = timeline.read();

    assertThat(read.operators()).containsExactly("count");
    assertThat(read.given("count", 1_000)).containsExactly(new Checksum(12, Long.MIN_VALUE));
    assertThat(read.given("count", 2_000))
        .containsExactly(new Checksum(13, 5), new Checksum(13, 6));
  }

  @Test
  void line_of_another_kind_is_refused() throws IOException {
    for (String line : new String[] {"7000 count 12", "7000 count twelve 0", "x count 1 0", ""}) {
      Files.writeString(timeline.file(), "1000 count 1 0\n" + line + "\n");

      assertThatThrownBy(timeline::read)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(
              timeline.file()
                  + " has the line \""
                  + line
                  + "\", but a line is a time, an operator, a count and a checksum: run it anew in an empty directory");
    }
  }

  @Test
  void timeline_that_is_not_there_cannot_be_read() {
    assertThatThrownBy(timeline::read)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + timeline.file());
  }

  @Test
  void timeline_in_no_directory_cannot_be_written() {
    Timeline nowhere = Timeline.in(directory.resolve("none"));

    assertThatThrownBy(() -> nowhere.add("count", new Time(1_000), new Checksum(0, 0)))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + nowhere.file());
  }
}
