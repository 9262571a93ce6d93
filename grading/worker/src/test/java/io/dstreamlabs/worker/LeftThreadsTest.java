package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeftThreadsTest {
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void let_them_end() {
    end.countDown();
  }

  @Test
  void nothing_is_left_when_nothing_was_started() throws InterruptedException {
    assertThat(LeftThreads.since().names()).isEmpty();
  }

  @Test
  void thread_that_goes_on_is_named_cut_at_80_characters() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    start(new Thread(this::awaitEnd, "l".repeat(100)));

    assertThat(left.names()).containsExactly("l".repeat(80) + "…");
  }

  @Test
  void thread_that_ended_is_not_named() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    Thread thread = start(new Thread(() -> {}, "short"));
    thread.join();

    assertThat(left.names()).isEmpty();
  }

  @Test
  void thread_that_was_there_before_is_not_named() throws InterruptedException {
    start(new Thread(this::awaitEnd, "before"));

    assertThat(LeftThreads.since().names()).isEmpty();
  }

  @Test
  void thread_in_a_group_of_its_own_is_found() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    start(new Thread(new ThreadGroup("hidden"), this::awaitEnd, "hider"));

    assertThat(left.names()).containsExactly("hider");
  }

  @Test
  void at_most_ten_are_named() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    for (int i = 0; i < 15; i++) {
      start(new Thread(this::awaitEnd, "many"));
    }

    assertThat(left.names()).hasSize(10).containsOnly("many");
  }

  @Test
  void no_method_of_the_threads_own_is_called() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    start(new Liar(this::awaitEnd));
    LeftThreads later = LeftThreads.since();

    assertThat(left.names()).containsExactly("liar");
    assertThat(later.names()).isEmpty();
  }

  @Test
  void threads_of_the_common_pool_are_not_the_students() throws InterruptedException {
    LeftThreads left = LeftThreads.since();
    assertThat(IntStream.range(0, 10_000).parallel().sum()).isEqualTo(49_995_000);
    await("the common pool is quiet").until(() -> ForkJoinPool.commonPool().isQuiescent());

    assertThat(left.names()).isEmpty();
  }

  @Test
  void thread_that_claims_to_be_of_the_common_pool_is_found() throws InterruptedException {
    ForkJoinPool pool =
        new ForkJoinPool(1, Claimant::new, (thread, e) -> {}, /* asyncMode= */ false);
    try {
      LeftThreads left = LeftThreads.since();
      pool.execute(this::awaitEnd);

      assertThat(left.names()).containsExactly("claimant");
    } finally {
      end.countDown();
      pool.shutdown();
    }
  }

  private Thread start(Thread thread) {
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Liar extends Thread {
    Liar(Runnable work) {
      super(work, "liar");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("was asked");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("was asked");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("was asked");
    }
  }

  private static final class Claimant extends ForkJoinWorkerThread {
    Claimant(ForkJoinPool pool) {
      super(pool);
      setName("claimant");
    }

    @Override
    public ForkJoinPool getPool() {
      return ForkJoinPool.commonPool();
    }
  }
}
