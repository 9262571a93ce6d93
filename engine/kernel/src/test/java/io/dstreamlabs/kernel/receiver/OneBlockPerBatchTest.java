package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneBlockPerBatchTest {
  private final List<List<String>> blocks = new ArrayList<>();
  private final BlockGenerator.Buffer<String> buffer =
      BlockGenerator.onePerBatch().open(7, ManualClock.startingAtZero(), blocks::add);

  @Test
  void records_of_a_batch_are_one_block_in_order() {
    buffer.add(List.of("a"));
    buffer.add(List.of("b", "c"));
    assertThat(blocks).isEmpty();

    buffer.flush();

    assertThat(blocks).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void batch_without_records_has_no_block() {
    buffer.flush();
    buffer.add(List.of());
    buffer.flush();

    assertThat(blocks).isEmpty();
  }

  @Test
  void finished_block_does_not_change_any_more() {
    buffer.add(List.of("a"));
    buffer.flush();
    buffer.add(List.of("b"));
    buffer.flush();

    assertThat(blocks).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void close_ends_the_last_block_once() {
    buffer.add(List.of("a"));

    buffer.close();
    buffer.close();
    buffer.flush();

    assertThat(blocks).containsExactly(List.of("a"));
  }

  @Test
  void record_after_the_close_is_refused_and_not_dropped_in_silence() {
    buffer.close();

    assertThatThrownBy(() -> buffer.add(List.of("a")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the buffer of receiver 7 is closed, and takes no record: store until isStopped()");
  }
}
