package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.direct.CloseableIterator;
import io.dstreamlabs.kernel.direct.DirectSource;
import io.dstreamlabs.kernel.direct.OffsetRange;
import io.dstreamlabs.testkit.contract.DirectSourceContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract, and what only this log has. */
class PartitionedLogTest extends DirectSourceContract<String> {
  private final PartitionedLog<String> log = new PartitionedLog<>();

  @Override
  protected DirectSource<String> open() {
    log.append("words-0", List.of());
    log.append("words-1", List.of());
    return log;
  }

  @Override
  protected void add(String toPartition, List<String> texts) {
    log.append(toPartition, texts);
  }

  @Override
  protected void deleteBefore(String inPartition, long offset) {
    log.deleteBefore(inPartition, offset);
  }

  @Override
  protected String text(String record) {
    return record;
  }

  @Override
  protected int openReaders() {
    return log.openReaders();
  }

  /** The picture in the Javadoc. */
  @Test
  void offsets_stay_what_they_are_when_the_beginning_goes() {
    log.append("words-0", List.of("a", "b", "c", "d"));
    log.deleteBefore("words-0", 2);
    assertThat(log.earliestOffset("words-0")).isEqualTo(2);
    assertThat(log.latestOffsets()).containsEntry("words-0", 4L);

    log.append("words-0", List.of("e"));

    assertThat(log.earliestOffset("words-0")).isEqualTo(2);
    assertThat(log.latestOffsets()).isEqualTo(Map.of("words-0", 5L, "words-1", 0L));
    List<String> left = new ArrayList<>();
    log.read(new OffsetRange("words-0", 2, 5)).forEachRemaining(left::add);
    assertThat(left).containsExactly("c", "d", "e");
  }

  @Test
  void iterator_is_open_until_it_is_closed() {
    log.append("words-0", List.of("a"));

    try (CloseableIterator<String> records = log.read(new OffsetRange("words-0", 0, 1))) {
      assertThat(records.next()).isEqualTo("a");
      assertThat(log.openReaders()).isEqualTo(1);
    }
    assertThat(log.openReaders()).isZero();
  }

  @Test
  void offset_outside_of_the_partition_is_refused() {
    log.append("words-0", List.of("a", "b", "c"));
    log.deleteBefore("words-0", 1);

    assertThatThrownBy(() -> log.deleteBefore("words-0", 4))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("offset is 4, but must be from 1, the earliest of words-0, to 3, its latest");
    assertThatThrownBy(() -> log.deleteBefore("words-0", 0))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partition_that_is_not_there_is_refused() {
    String message =
        "partition is word-0, but there is none of that name: use one of [words-0, words-1]";

    assertThatThrownBy(() -> log.earliestOffset("word-0"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> log.deleteBefore("word-0", 0)).hasMessage(message);
    assertThatThrownBy(() -> log.read(new OffsetRange("word-0", 0, 0))).hasMessage(message);
  }
}
