package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.direct.OffsetRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DirectSource} must do. An offset may have no record, but each record has one of its own.
 *
 * @param <T> its records
 */
public abstract class DirectSourceContract<T> {
  private static final int THREADS = 4;

  private DirectSource<T> source;
  private String partition;
  private String other;

  /** A source of a system with two partitions or more, without records. Called once for each test. */
  protected abstract DirectSource<T> open();

  /** Adds records to a partition of that system; they are there when this returns. */
  protected abstract void add(String toPartition, List<String> texts);

  /** Deletes the records of a partition before an offset; they are gone when this returns. */
  protected abstract void deleteBefore(String inPartition, long offset);

  /** What was given to {@link #add} for this record. */
  protected abstract String text(T record);

  /** How much is open at the moment because something is being read: connections, files, or iterators. */
  protected abstract int openReaders();

  @BeforeEach
  void openSource() {
    source = open();
    List<String> partitions = source.latestOffsets().keySet().stream().sorted().toList();
    assertThat(partitions).as("partitions").hasSizeGreaterThan(1);
    partition = partitions.get(0);
    other = partitions.get(1);
  }

  @AfterEach
  void closeSource() {
    source.close();
  }

  /** Adds records, and tells their range. */
  private OffsetRange added(String... texts) {
    long from = source.latestOffsets().get(partition);
    add(partition, Arrays.asList(texts));
    return new OffsetRange(partition, from, source.latestOffsets().get(partition));
  }

  private List<String> read(OffsetRange range) {
    return read(source, range);
  }

  private List<String> read(DirectSource<T> from, OffsetRange range) {
    List<String> texts = new ArrayList<>();
    try (CloseableIterator<T> records = from.read(range)) {
      records.forEachRemaining(record -> texts.add(text(record)));
    }
    return texts;
  }

  @SuppressWarnings("unchecked") // reading back what was just written
  private static <S> S copyOf(S original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(original);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (S) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("the source cannot travel", e);
    }
  }

  // ---- offsets ----

  @Test
  void partition_without_records_ends_where_it_begins() {
    assertThat(source.latestOffsets())
        .containsEntry(partition, source.earliestOffset(partition))
        .containsEntry(other, source.earliestOffset(other));
  }

  @Test
  void latest_offset_grows_with_the_records_of_its_partition() {
    long before = source.latestOffsets().get(partition);
    long ofOther = source.latestOffsets().get(other);

    add(partition, List.of("a", "b", "c"));
    long after = source.latestOffsets().get(partition);
    add(partition, List.of("d"));

    assertThat(after).isGreaterThanOrEqualTo(before + 3);
    assertThat(source.latestOffsets().get(partition)).isGreaterThan(after);
    assertThat(source.latestOffsets()).containsEntry(other, ofOther);
  }

  @Test
  void offsets_do_not_change_while_nothing_is_added() {
    added("a", "b");

    assertThat(source.latestOffsets()).isEqualTo(source.latestOffsets());
  }

  @Test
  void deleting_moves_the_earliest_offset_and_not_the_latest() {
    OffsetRange first = added("a", "b");
    OffsetRange second = added("c");

    deleteBefore(partition, second.fromOffset());

    assertThat(first.fromOffset()).isLessThan(second.fromOffset());
    assertThat(source.earliestOffset(partition)).isEqualTo(second.fromOffset());
    assertThat(source.latestOffsets()).containsEntry(partition, second.untilOffset());
  }

  @Test
  void partition_that_has_lost_everything_goes_on_from_its_latest_offset() {
    OffsetRange gone = added("a", "b");
    deleteBefore(partition, gone.untilOffset());

    assertThat(source.earliestOffset(partition)).isEqualTo(gone.untilOffset());
    assertThat(read(added("c"))).containsExactly("c");
  }

  // ---- reading ----

  @Test
  void range_gives_its_records_in_order_and_no_others() {
    added("before");
    OffsetRange range = added("c", "a", "b", "a");
    added("after");
    add(other, List.of("elsewhere"));

    assertThat(read(range)).containsExactly("c", "a", "b", "a");
  }

  @Test
  void range_that_is_read_again_gives_the_same_although_more_has_come() {
    OffsetRange range = added("a", "b");

    List<String> first = read(range);
    added("c");

    assertThat(first).containsExactly("a", "b");
    assertThat(read(range)).isEqualTo(first);
  }

  @Test
  void range_in_two_pieces_gives_the_same_wherever_it_is_cut() {
    OffsetRange range = added("a", "b", "c", "d", "e");
    for (long cut = range.fromOffset(); cut <= range.untilOffset(); cut++) {
      List<String> texts = read(new OffsetRange(partition, range.fromOffset(), cut));
      texts.addAll(read(new OffsetRange(partition, cut, range.untilOffset())));

      assertThat(texts).as("cut at %d", cut).containsExactly("a", "b", "c", "d", "e");
    }
  }

  @Test
  void partitions_are_read_apart() {
    OffsetRange range = added("a");
    long from = source.latestOffsets().get(other);
    add(other, List.of("x", "y"));

    assertThat(read(new OffsetRange(other, from, source.latestOffsets().get(other))))
        .containsExactly("x", "y");
    assertThat(read(range)).containsExactly("a");
  }

  @Test
  void copy_that_travelled_reads_the_same() {
    OffsetRange range = added("a", "b", "c");

    DirectSource<T> copy = copyOf(source);

    assertThat(read(copy, range)).containsExactly("a", "b", "c");
    assertThat(read(copyOf(copy), copyOf(range))).containsExactly("a", "b", "c");
  }

  @Test
  void source_that_was_closed_and_its_copy_still_read() {
    OffsetRange range = added("a", "b");

    source.close();

    assertThat(read(range)).containsExactly("a", "b");
    assertThat(read(copyOf(source), range)).containsExactly("a", "b");
    assertThatCode(source::close).as("closed again").doesNotThrowAnyException();
  }

  @Test
  void several_threads_read_at_once() throws Exception {
    OffsetRange range = added("a", "b", "c", "d");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < 5 * THREADS; i++) {
        all.add(threads.submit(() -> read(range)));
      }
      for (Future<List<String>> one : all) {
        assertThat(one.get()).containsExactly("a", "b", "c", "d");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void two_ranges_are_read_in_turns() {
    OffsetRange first = added("a", "b");
    OffsetRange second = added("c", "d");
    List<String> texts = new ArrayList<>();
    try (CloseableIterator<T> one = source.read(first);
        CloseableIterator<T> two = source.read(second)) {
      while (one.hasNext() && two.hasNext()) {
        texts.add(text(one.next()));
        texts.add(text(two.next()));
      }
    }

    assertThat(texts).containsExactly("a", "c", "b", "d");
  }

  // ---- ranges with nothing in them, and ranges that are not there ----

  @Test
  void empty_range_has_no_record_wherever_it_is() {
    OffsetRange range = added("a", "b");
    deleteBefore(partition, range.untilOffset());

    for (long at : List.of(range.fromOffset(), range.untilOffset())) {
      assertThat(read(new OffsetRange(partition, at, at))).as("at %d", at).isEmpty();
    }
  }

  @Test
  void range_of_which_all_is_gone_fails_and_says_which() {
    OffsetRange range = added("a", "b");
    OffsetRange left = added("c");
    deleteBefore(partition, left.fromOffset());

    assertGone(range, left.fromOffset());
    assertThat(read(left)).containsExactly("c");
  }

  @Test
  void range_of_which_a_part_is_gone_fails_and_gives_no_rest() {
    OffsetRange gone = added("a");
    OffsetRange left = added("b", "c");
    deleteBefore(partition, left.fromOffset());

    assertGone(
        new OffsetRange(partition, gone.fromOffset(), left.untilOffset()), left.fromOffset());
  }

  @Test
  void copy_finds_what_is_gone() {
    OffsetRange range = added("a", "b");
    deleteBefore(partition, range.untilOffset());

    assertThatThrownBy(() -> read(copyOf(source), range))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(range.toString());
  }

  private void assertGone(OffsetRange range, long earliest) {
    List<String> got = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (CloseableIterator<T> records = source.read(range)) {
                records.forEachRemaining(record -> got.add(text(record)));
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(range.toString())
        .hasMessageContaining(String.valueOf(earliest));
    assertThat(got).as("records of a range that is not whole").isEmpty();
  }

  @Test
  void range_that_has_not_come_fails_and_says_which() {
    OffsetRange range = added("a", "b");
    OffsetRange tooFar = new OffsetRange(partition, range.fromOffset(), range.untilOffset() + 1);

    assertThatThrownBy(() -> read(tooFar))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(tooFar.toString())
        .hasMessageContaining(String.valueOf(range.untilOffset()));
  }

  // ---- iterators ----

  @Test
  void iterator_may_be_asked_again_and_ends_with_an_exception() {
    try (CloseableIterator<T> records = source.read(added("a"))) {
      assertThat(records.hasNext()).isTrue();
      assertThat(records.hasNext()).isTrue();
      assertThat(text(records.next())).isEqualTo("a");
      assertThat(records.hasNext()).isFalse();
      assertThat(records.hasNext()).isFalse();
      assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void iterator_gives_a_record_without_being_asked_whether_there_is_one() {
    try (CloseableIterator<T> records = source.read(added("a", "b"))) {
      assertThat(text(records.next())).isEqualTo("a");
      assertThat(text(records.next())).isEqualTo("b");
    }
  }

  @Test
  void nothing_stays_open_behind_an_iterator_that_was_closed() {
    OffsetRange range = added("a", "b", "c");

    read(range);
    source.read(range).close();
    CloseableIterator<T> records = source.read(range);
    records.next();
    records.close();
    records.close();

    assertThat(openReaders()).isZero();
  }

  @Test
  void nothing_stays_open_behind_a_range_that_failed() {
    OffsetRange range = added("a");
    deleteBefore(partition, range.untilOffset());

    assertThatThrownBy(() -> read(range)).isInstanceOf(IllegalStateException.class);
    assertThat(openReaders()).isZero();
  }
}
