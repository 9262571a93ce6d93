package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);
  private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
  private final Map<Long, Integer> lengths = Collections.synchronizedMap(new TreeMap<>());
  private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final GroupCommit commit = new GroupCommit("the log", this::write);
  private long end;

  /** The first group waits; the record at place n has n bytes. */
  private long write(List<byte[]> records) {
    groups.add(records.size());
    entered.countDown();
    uninterrupted(ready);
    if (failure.get() != null) {
      throw failure.get();
    }
    long first = end;
    end += records.size();
    return first;
  }

  private static void uninterrupted(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread appending(int length) {
    Thread thread =
        new Thread(
            () -> {
              try {
                lengths.put(commit.append(new byte[length]), length);
              } catch (RuntimeException e) {
                thrown.add(e);
              }
            });
    thread.start();
    return thread;
  }

  private static void awaitWaiting(Thread thread) {
    await("a thread waits for its turn").until(() -> thread.getState() == Thread.State.WAITING);
  }

  /** The first thread is at the disk, and the others wait, in this order. */
  private List<Thread> waiting(int n) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    threads.add(appending(0));
    entered.await();
    for (int i = 1; i < n; i++) {
      threads.add(appending(i));
      awaitWaiting(threads.get(i));
    }
    return threads;
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void those_that_come_while_one_is_at_the_disk_are_written_together_in_order()
      throws InterruptedException {
    List<Thread> threads = waiting(8);
    ready.countDown();
    join(threads);

    assertThat(groups).containsExactly(1, 7);
    assertThat(lengths)
        .hasSize(8)
        .allSatisfy((place, length) -> assertThat(place).isEqualTo(length.longValue()));
  }

  @Test
  void after_a_failure_whoever_waits_and_whoever_comes_is_refused() throws InterruptedException {
    List<Thread> threads = waiting(3);
    failure.set(new IllegalArgumentException("broken"));
    ready.countDown();
    join(threads);

    assertThat(groups).as("nothing is written after the failure").containsExactly(1);
    assertThat(thrown).hasSize(3);
    assertThat(thrown).filteredOn(e -> e == failure.get()).hasSize(1);
    assertThat(thrown).filteredOn(e -> e instanceof UncheckedIOException).hasSize(2);
    failure.set(null);
    assertThatThrownBy(() -> commit.append(new byte[0]))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith(
            "the log takes no more, for it is not known what of it is on the disk since a write failed: open it again")
        .hasRootCauseMessage("broken");
  }

  @Test
  void other_work_waits_for_the_disk_and_keeps_it_meanwhile() throws InterruptedException {
    List<Thread> threads = waiting(1);
    List<Long> ends = Collections.synchronizedList(new ArrayList<>());
    Thread other = new Thread(() -> ends.add(commit.alone(() -> end)));
    other.start();
    awaitWaiting(other);
    assertThat(ends).isEmpty();
    ready.countDown();
    join(threads);
    other.join();

    assertThat(ends).containsExactly(1L);
  }

  @Test
  void an_interrupted_thread_is_written_all_the_same_and_stays_interrupted()
      throws InterruptedException {
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = waiting(1);
    Thread thread =
        new Thread(
            () -> {
              lengths.put(commit.append(new byte[1]), 1);
              interrupted.add(Thread.currentThread().isInterrupted());
            });
    thread.start();
    awaitWaiting(thread);
    thread.interrupt();
    ready.countDown();
    thread.join();
    join(threads);

    assertThat(lengths).containsOnlyKeys(0L, 1L);
    assertThat(interrupted).containsExactly(true);
  }

  @Test
  void closing_waits_for_the_disk_happens_once_and_refuses_those_who_wait()
      throws InterruptedException {
    List<Thread> threads = waiting(2);
    List<String> closed = Collections.synchronizedList(new ArrayList<>());
    Thread closing = new Thread(() -> commit.close(() -> closed.add("closed")));
    closing.start();
    awaitWaiting(closing);
    assertThat(closed).isEmpty();
    ready.countDown();
    join(threads);
    closing.join();
    commit.close(() -> closed.add("closed again"));

    assertThat(closed).containsExactly("closed");
    assertThat(lengths).containsOnlyKeys(0L);
    assertThat(thrown).singleElement().isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> commit.append(new byte[0]))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("the log is closed: open it again");
  }
}
