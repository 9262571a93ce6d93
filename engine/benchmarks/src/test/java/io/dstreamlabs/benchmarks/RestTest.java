package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RestTest {
  private long now;
  private long worked;
  private int looks;

  /** Looks of 50 ms, in each of which so many ms of processor time go by; nothing does after the last. */
  private void restAfter(List<Integer> workedMs) throws InterruptedException {
    Queue<Integer> next = new ArrayDeque<>(workedMs);
    Rest.await(
        () -> worked,
        () -> now,
        duration -> {
          now += duration.toNanos();
          worked += Duration.ofMillis(next.isEmpty() ? 0 : next.remove()).toNanos();
          looks++;
        });
  }

  @Test
  void three_calm_looks_are_rest() throws InterruptedException {
    restAfter(List.of());

    assertThat(looks).isEqualTo(3);
  }

  @Test
  void work_in_between_begins_the_wait_anew() throws InterruptedException {
    restAfter(List.of(50, 0, 4, 5, 0, 0, 0));

    assertThat(looks).as("5 ms of 50 are work, 4 are not").isEqualTo(7);
  }

  @Test
  void ten_seconds_are_the_longest() throws InterruptedException {
    restAfter(Collections.nCopies(1_000, 90));

    assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(10));
  }
}
