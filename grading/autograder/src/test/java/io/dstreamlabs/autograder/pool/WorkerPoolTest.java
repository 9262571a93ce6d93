package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.sandbox.Conversation;
import io.dstreamlabs.autograder.sandbox.Sandbox;
import io.dstreamlabs.autograder.sandbox.SandboxOptions;
import io.dstreamlabs.autograder.sandbox.SandboxOptions.Wrapping;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  private static final WorkerLimits LIMITS = WorkerLimits.of(Duration.ofSeconds(10), 64);

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.detect(SandboxOptions.of(Wrapping.NONE));
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void no_worker_is_given_out_twice() {
    try (WorkerPool pool = new WorkerPool(sandbox, LIMITS, 1);
        Conversation one = pool.take();
        Conversation two = pool.take()) {
      assertThat(one).isNotSameAs(two);
      assertThat(one.isAlive()).isTrue();
      assertThat(two.isAlive()).isTrue();
    }
  }

  @Test
  void pool_without_spares_starts_a_worker_when_asked() {
    try (WorkerPool pool = new WorkerPool(sandbox, LIMITS, 0);
        Conversation worker = pool.take()) {
      assertThat(worker.isAlive()).isTrue();
    }
  }

  @Test
  void closed_pool_gives_no_worker() {
    WorkerPool pool = new WorkerPool(sandbox, LIMITS, 1);
    pool.close();

    assertThatThrownBy(pool::take)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the pool is closed");
  }

  @Test
  void number_of_spares_must_not_be_negative() {
    assertThatThrownBy(() -> new WorkerPool(sandbox, LIMITS, -1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("spares is -1, but must not be negative");
  }

  @Test
  void wall_clock_limit_is_six_times_the_processor_time() {
    assertThat(LIMITS.wallPerTest()).isEqualTo(Duration.ofSeconds(60));
    assertThat(WorkerLimits.standard())
        .isEqualTo(
            new WorkerLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(60), 256, 8 << 20, 10 << 20));
  }

  @Test
  void limits_out_of_bounds_are_refused() {
    refuses(0, 1, 64, 1, "cpuPerTest is 0 ms, but must be positive: 10 s is usual");
    refuses(2, 1, 64, 1, "wallPerTest is 1000 ms, but must be at least cpuPerTest, 2000 ms");
    refuses(1, 1, 31, 1, "memoryMb is 31, but must be 32 to 4096: 256 is usual");
    refuses(1, 1, 4097, 1, "memoryMb is 4097, but must be 32 to 4096: 256 is usual");
    refuses(1, 1, 64, 0, "replyBytes is 0, but must be positive");
  }

  private static void refuses(int cpu, int wall, int memoryMb, int replyBytes, String message) {
    assertThatThrownBy(
            () ->
                new WorkerLimits(
                    Duration.ofSeconds(cpu), Duration.ofSeconds(wall), memoryMb, replyBytes, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
