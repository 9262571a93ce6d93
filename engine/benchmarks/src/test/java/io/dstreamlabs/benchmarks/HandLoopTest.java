package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On words whose checksums can be worked out by hand: "a" has the hash code 97, so 97 * 31 = 3007. */
class HandLoopTest {
  private static final long A = 3007;
  private static final long B = 3038;

  private final HandLoop loop = new HandLoop();

  @Test
  void wordcount_counts_within_a_batch() {
    // a:2, b:1 and a:1
    assertThat(checksum(Job.WORDCOUNT, List.of(List.of("a", "b", "a"), List.of("a"))))
        .isEqualTo(A + 2 + B + 1 + A + 1);
    assertThat(checksum(Job.OVERHEAD, List.of(List.of("a", "b", "a")))).isEqualTo(A + 2 + B + 1);
  }

  @Test
  void a_window_of_10_forgets_the_batch_that_left_it() {
    List<List<String>> batches = new ArrayList<>(Collections.nCopies(11, List.of()));
    batches.set(0, List.of("a", "b"));
    batches.set(1, List.of("a"));
    // a:1 b:1, then nine times a:2 b:1, then a:1
    assertThat(checksum(Job.WINDOW_10_1, batches))
        .isEqualTo(A + 1 + B + 1 + 9 * (A + 2 + B + 1) + A + 1);
  }

  @Test
  void a_window_of_30_by_10_is_put_out_at_every_tenth_batch() {
    List<List<String>> batches = new ArrayList<>(Collections.nCopies(40, List.of()));
    batches.set(0, List.of("a"));
    batches.set(10, List.of("b", "b"));
    // at 10: a:1, at 20 and 30: a:1 b:2, at 40: b:2
    assertThat(checksum(Job.WINDOW_30_10, batches)).isEqualTo(A + 1 + 2 * (A + 1 + B + 2) + B + 2);
  }

  @Test
  void the_greatest_value_of_a_window_is_the_length_of_the_word() {
    // "" hashes to 0 and has length 0
    assertThat(checksum(Job.WINDOW_REDUCE, List.of(List.of("a", "a"), List.of(""))))
        .isEqualTo(A + 1 + A + 1);
  }

  @Test
  void a_state_is_put_out_in_every_batch_and_a_running_total_with_every_record() {
    // a:2 and a:2 b:1
    assertThat(checksum(Job.UPDATE_STATE, List.of(List.of("a", "a"), List.of("b"))))
        .isEqualTo(A + 2 + A + 2 + B + 1);
    // a:1, a:2, b:1
    assertThat(checksum(Job.MAP_STATE, List.of(List.of("a", "a"), List.of("b"))))
        .isEqualTo(A + 1 + A + 2 + B + 1);
  }

  private long checksum(Job job, List<List<String>> batches) {
    return loop.run(job, new Words(batches)).checksum();
  }
}
