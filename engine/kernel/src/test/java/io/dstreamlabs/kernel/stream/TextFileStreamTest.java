package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import io.dstreamlabs.kernel.file.Inbox;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileStreamTest {
  @TempDir Path temporary;

  private final Rig rig = Rig.withoutPlugs();
  private Path directory;
  private Inbox inbox;

  @BeforeEach
  void make() throws IOException {
    directory = Files.createDirectory(temporary.resolve("in"));
    inbox = new Inbox(directory);
  }

  /** The picture in the Javadoc. */
  @Test
  void a_batch_holds_the_lines_of_the_files_that_came_since_the_one_before() {
    inbox.put("old.txt", "before the start\n", 5000);
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.put("a.txt", "a1\na2\n", 9000);
    rig.advance(1);
    inbox.put("c.txt", "c1\n", 2000);
    inbox.put("b.txt", "b1\nb2", 2000);

    rig.advance(2);

    assertThat(out).containsExactly("1000 ms [a1, a2]", "2000 ms [b1, b2, c1]", "3000 ms []");
  }

  @Test
  void times_of_modification_give_the_order_and_nothing_else() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.put("ages-ago.txt", "1", -1_000_000_000);
    inbox.put("in-the-future.txt", "3", 4_000_000_000_000L);
    inbox.put("at-once.txt", "2", 0);
    rig.advance(1);
    inbox.put("late.txt", "4", -2_000_000_000);

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [1, 2, 3]", "2000 ms [4]");
  }

  @Test
  void half_written_files_are_left_until_they_have_their_name() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.write(".a.txt", "half of a li", 1000);
    inbox.write("b.txt.tmp", "b1\nhal", 1000);
    inbox.write("_c.txt", "c", 1000);
    inbox.write("d.txt._COPYING_", "", 1000);
    rig.advance(1);
    inbox.write(".a.txt", "half of a line\n", 2000);
    inbox.move(".a.txt", "a.txt");

    rig.advance(2);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [half of a line]", "3000 ms []");
  }

  @Test
  void one_partition_per_file_also_for_one_without_lines() {
    List<Integer> partitions = new ArrayList<>();
    files().foreachRDD(rdd -> partitions.add(rdd.numPartitions()));
    rig.context().start();
    inbox.put("a", "1\n2\n3\n", 1000);
    inbox.put("b", "", 1000);

    rig.advance(1);

    assertThat(partitions).containsExactly(2);
  }

  @Test
  void files_of_a_batch_are_fixed_when_it_ends_although_it_is_computed_later() {
    List<String> out = new ArrayList<>();
    AtomicInteger outputs = new AtomicInteger();
    DStream<String> files = files();
    files.foreachRDD(
        rdd -> {
          inbox.put("during-" + outputs.incrementAndGet(), "later", 1000);
          out.add(rdd.collect().toString());
        });
    rig.context().start();
    inbox.put("a", "1", 1000);

    rig.advance(3);

    assertThat(out).containsExactly("[1]", "[later]", "[later]");
  }

  @Test
  void rdd_is_read_when_it_is_computed_and_again_each_time() {
    List<List<String>> out = new ArrayList<>();
    files()
        .foreachRDD(
            rdd -> {
              out.add(rdd.take(1));
              out.add(rdd.collect());
              out.add(rdd.collect());
            });
    rig.context().start();
    inbox.put("a", "1\n2", 1000);

    rig.advance(1);

    assertThat(out).containsExactly(List.of("1"), List.of("1", "2"), List.of("1", "2"));
  }

  @Test
  void file_may_be_taken_away_when_its_batch_is_done_and_come_again() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.put("a", "1", 1000);
    rig.advance(1);
    inbox.remove("a");
    rig.advance(1);
    inbox.put("a", "2", 1000);

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms [1]", "2000 ms []", "3000 ms [2]");
  }

  @Test
  void file_that_goes_before_its_batch_ends_was_never_there() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.put("a", "1", 1000);
    inbox.remove("a");

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms []");
  }

  @Test
  void file_that_goes_before_it_is_read_fails_the_batch() {
    DStream<String> files = files();
    files.foreachRDD(rdd -> inbox.remove("a"));
    Rig.collect(files);
    rig.context().start();
    inbox.put("a", "1", 1000);

    assertFails(
        "batch 1000 ms failed in output operation 1 (foreachRDD): java.io.UncheckedIOException: the file "
            + directory.resolve("a")
            + " is gone, but a batch still reads it: take a file away when its batches are done");
  }

  @Test
  void bytes_that_are_not_utf_8_fail_the_batch() {
    Rig.collect(files());
    rig.context().start();
    inbox.putBytes("a", "1\ngrün\n".getBytes(StandardCharsets.ISO_8859_1), 1000);

    assertFails(
        "batch 1000 ms failed in output operation 0 (foreachRDD): java.io.UncheckedIOException: the file "
            + directory.resolve("a")
            + " is not UTF-8 in line 2: convert it, or write it in UTF-8");
  }

  @Test
  void file_that_grows_after_it_was_taken_fails_the_next_batch() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.write("a", "1\n", 1000);
    rig.advance(1);
    inbox.write("a", "1\n2\n", 2000);

    StreamingException failure =
        catchThrowableOfType(StreamingException.class, () -> rig.advance(1));

    assertThat(failure)
        .hasMessageStartingWith(
            "batch 2000 ms failed while its records were taken from the inputs:"
                + " java.lang.IllegalStateException: the file "
                + directory.resolve("a")
                + " was changed after it had been seen: it had 2 bytes, ");
    assertThat(out).containsExactly("1000 ms [1]");
  }

  @Test
  void directory_may_come_after_the_start() throws IOException {
    Path later = temporary.resolve("later");
    List<String> out = Rig.collect(rig.context().textFileStream(later.toString()));
    rig.run(1);
    new Inbox(Files.createDirectory(later)).put("a", "1", 1000);

    rig.advance(1);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [1]");
  }

  @Test
  void directory_that_goes_away_fails_the_batch() throws IOException {
    Rig.collect(files());
    rig.run(1);
    Files.delete(directory);

    assertFails(
        "batch 2000 ms failed while its records were taken from the inputs:"
            + " java.io.UncheckedIOException: the directory "
            + directory
            + " is gone, and with it the files that no batch has seen: keep it while the program runs");
  }

  @Test
  void directory_that_cannot_be_listed_at_the_start_is_told_there() throws IOException {
    Path later = temporary.resolve("later");
    Rig.collect(rig.context().textFileStream(later.toString()));
    Files.writeString(later, "a file");

    assertThatThrownBy(rig.context()::start)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot list the directory " + later);
  }

  @Test
  void path_of_a_file_and_a_blank_one_are_refused_when_the_graph_is_built() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertThatThrownBy(() -> rig.context().textFileStream(file.toString()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "directory is %s, which is a file: give the path of a directory".formatted(file));
    assertThatThrownBy(() -> rig.context().textFileStream(""))
        .hasMessage("directory is blank: give the path of a directory");
  }

  @Test
  void two_streams_of_one_directory_read_each_file_once_each() {
    List<String> first = Rig.collect(files());
    List<String> second = Rig.collect(files());
    rig.context().start();
    inbox.put("a", "1", 1000);

    rig.advance(2);

    assertThat(first).containsExactly("1000 ms [1]", "2000 ms []").isEqualTo(second);
  }

  @Test
  void draining_stop_takes_what_has_come_into_a_last_batch() {
    List<String> out = Rig.collect(files());
    rig.run(1);
    inbox.put("a", "1", 1000);

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms []", "2000 ms [1]");
  }

  @Test
  void draining_stop_makes_no_batch_when_nothing_has_come() {
    List<String> out = Rig.collect(files());
    rig.context().start();
    inbox.put("a", "1", 1000);
    rig.advance(1);

    rig.context().stop(StopMode.DRAIN);

    assertThat(out).containsExactly("1000 ms [1]");
  }

  @Test
  void stop_leaves_what_has_come_where_it_is() {
    List<String> out = Rig.collect(files());
    rig.run(1);
    inbox.put("a", "1", 1000);

    rig.context().stop();

    assertThat(out).containsExactly("1000 ms []");
    assertThat(directory.resolve("a")).exists();
  }

  /** As in Spark: the files are not read yet when the batch is made. */
  @Test
  void listeners_are_told_of_no_received_records() {
    List<Long> received = new ArrayList<>();
    rig.context()
        .addStreamingListener(
            new StreamingListener() {
              @Override
              public void onBatchSubmitted(BatchInfo batch) {
                received.add(batch.numRecords());
              }
            });
    Rig.collect(files());
    rig.context().start();
    inbox.put("a", "1\n2", 1000);

    rig.advance(1);

    assertThat(received).containsExactly(0L);
  }

  @Test
  void reading_travels_to_where_the_data_is() {
    ManualClock clock = ManualClock.startingAtZero();
    try (MemoryRddContext strict = MemoryRddContext.strict(2);
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(Durations.seconds(1))
                .rdds(strict)
                .clock(clock)
                .build()) {
      List<String> out = Rig.collect(context.textFileStream(directory.toString()));
      context.start();
      inbox.put("a", "1\n2", 1000);

      clock.advance(Durations.seconds(1));

      assertThat(out).containsExactly("1000 ms [1, 2]");
    }
  }

  @Test
  void stream_has_a_name_for_messages() {
    assertThat(files()).hasToString("the directory input");
  }

  private void assertFails(String message) {
    assertThatThrownBy(() -> rig.advance(1))
        .isExactlyInstanceOf(StreamingException.class)
        .hasMessage(message);
    assertThat(rig.context().state()).isEqualTo(StreamingContextState.STOPPED);
  }

  private DStream<String> files() {
    return rig.context().textFileStream(directory.toString());
  }
}
