package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
  private final Turns turns = new Turns(ManualClock.startingAtZero().lane("test"));
  private final List<String> done = new ArrayList<>();

  @Test
  void work_submitted_by_work_comes_after_it() {
    turns.submit(
        () -> {
          turns.submit(() -> done.add("inner"));
          done.add("outer");
        });

    assertThat(done).containsExactly("outer", "inner");
  }

  @Test
  void deep_chain_of_work_needs_no_deep_stack() {
    AtomicInteger left = new AtomicInteger(100_000);
    turns.submit(() -> again(left));

    assertThat(left).hasValue(0);
  }

  private void again(AtomicInteger left) {
    if (left.decrementAndGet() > 0) {
      turns.submit(() -> again(left));
    }
  }

  @Test
  void work_of_another_thread_is_done_by_the_one_that_is_at_it() throws Exception {
    List<String> names = new CopyOnWriteArrayList<>();
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread first =
        new Thread(
            () ->
                turns.submit(
                    () -> {
                      working.countDown();
                      awaitQuietly(go);
                      names.add(Thread.currentThread().getName());
                    }),
            "test-first");
    first.start();
    working.await();

    turns.submit(() -> names.add(Thread.currentThread().getName()));
    assertThat(names).as("it returned at once").isEmpty();
    go.countDown();
    first.join();

    assertThat(names).containsExactly("test-first", "test-first");
  }

  @Test
  void turns_are_mine_only_while_i_work() {
    List<Boolean> mine = new ArrayList<>();
    turns.submit(() -> mine.add(turns.areMine()));

    assertThat(mine).containsExactly(true);
    assertThat(turns.areMine()).isFalse();
  }

  @Test
  void work_after_the_last_is_left_undone_without_an_error() {
    Turns threaded = new Turns(Clock.system().lane("test-turns"));
    List<String> names = new CopyOnWriteArrayList<>();
    threaded.submit(() -> names.add("first"));
    threaded.submitLast(() -> names.add("last"));
    await("the last").until(() -> names.size() == 2);
    await("the lane's end")
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("test-turns")));

    threaded.submit(() -> names.add("too late"));

    assertThat(names).containsExactly("first", "last");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
