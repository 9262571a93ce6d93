package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TasksTest {
  private static final long MUCH = 1_000_000;

  private final Tasks tasks = new Tasks(4, new Retries(0));

  @AfterEach
  void close() {
    tasks.close();
  }

  @Test
  void results_come_in_the_order_of_partitions() {
    assertThat(tasks.run(50, MUCH, p -> "p" + p))
        .isEqualTo(IntStream.range(0, 50).mapToObj(p -> "p" + p).toList());
    assertThat(tasks.run(0, MUCH, p -> p)).isEmpty();
  }

  @Test
  void a_little_work_is_done_on_the_callers_thread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    tasks.run(50, 4095, p -> threads.add(Thread.currentThread()));

    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void much_work_is_done_side_by_side_by_the_caller_and_named_daemons() {
    CyclicBarrier together = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    tasks.run(
        4,
        4096,
        p -> {
          threads.add(Thread.currentThread());
          return Pull.user(() -> together.await(30, TimeUnit.SECONDS)); // all four at once
        });

    assertThat(threads).hasSize(4).contains(Thread.currentThread());
    threads.remove(Thread.currentThread());
    assertThat(threads)
        .allMatch(thread -> thread.isDaemon() && thread.getName().startsWith("dstream-rdd-"));
  }

  @Test
  void of_several_failures_that_of_the_lowest_partition_counts() {
    CountDownLatch laterFailed = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                tasks.run(
                    2,
                    MUCH,
                    p -> {
                      if (p == 1) {
                        laterFailed.countDown();
                        throw new IllegalStateException("partition 1");
                      }
                      Pull.user(() -> laterFailed.await(30, TimeUnit.SECONDS));
                      throw new IllegalArgumentException("partition 0");
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("partition 0");
  }

  @Test
  void after_a_failure_no_later_partition_is_begun() {
    List<Integer> begun = new CopyOnWriteArrayList<>();

    assertThatThrownBy(
            () ->
                new Tasks(1, new Retries(0))
                    .run(
                        10,
                        MUCH,
                        p -> {
                          begun.add(p);
                          throw new IllegalStateException("partition " + p);
                        }))
        .hasMessage("partition 0");
    assertThat(begun).containsExactly(0);

    SideBySide<Integer> job =
        new SideBySide<>(
            10,
            p -> {
              begun.add(p);
              throw new AssertionError("partition " + p);
            });
    job.work();
    assertThatThrownBy(() -> job.results(List.of()))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("partition 0");
    assertThat(begun).containsExactly(0, 0);
  }

  @Test
  void an_action_within_a_task_does_not_wait_for_a_thread() {
    try (MemoryRddContext context = MemoryRddContext.local(2)) {
      List<Integer> many = new ArrayList<>(IntStream.range(0, 5_000).boxed().toList());
      Rdd<Integer> inner = context.parallelize(many, 4).map(x -> x + 1);
      Rdd<Integer> shuffled = inner.distinct();

      List<Long> counts =
          context
              .parallelize(many, 8)
              .mapPartitions(records -> List.of(inner.count() + shuffled.count()).iterator())
              .collect();

      assertThat(counts).hasSize(8).containsOnly(10_000L);
    }
  }

  @Test
  void tasks_that_wait_for_another_drivers_shuffle_do_not_keep_it_from_its_threads() {
    try (MemoryRddContext context = MemoryRddContext.local(2)) {
      List<Integer> many = new ArrayList<>(IntStream.range(0, 5_000).boxed().toList());
      CountDownLatch shuffling = new CountDownLatch(1);
      CountDownLatch waiting = new CountDownLatch(2);
      Rdd<Integer> shuffled =
          context
              .parallelize(many, 4)
              .mapPartitions(
                  records -> {
                    shuffling.countDown();
                    waiting.await(); // until both tasks of the other driver are about to wait
                    return records;
                  })
              .distinct();
      List<Long> counted = new CopyOnWriteArrayList<>();
      Thread other = new Thread(() -> counted.add(shuffled.count()), "other-driver");
      other.start();
      await("the shuffle has begun").until(() -> shuffling.getCount() == 0);

      List<Long> counts =
          context
              .parallelize(many, 2)
              .mapPartitions(
                  records -> {
                    waiting.countDown();
                    return List.of(shuffled.count()).iterator();
                  })
              .collect();

      assertThat(counts).containsExactly(5_000L, 5_000L);
      await("the other driver is done").until(() -> counted.equals(List.of(5_000L)));
    }
  }

  @Test
  void an_interrupted_caller_stops_waiting_and_interrupts_the_others() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger interrupted = new AtomicInteger();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Boolean> flag = new CopyOnWriteArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                tasks.run(
                    2,
                    MUCH,
                    p -> {
                      begun.countDown();
                      if (Thread.currentThread().getName().equals("caller")) {
                        while (begun.getCount() > 0) {
                          Thread.onSpinWait(); // the other partition is for the other thread
                        }
                      } else {
                        try {
                          never.await();
                        } catch (InterruptedException e) {
                          interrupted.incrementAndGet();
                        }
                      }
                      return p;
                    });
              } catch (IllegalStateException e) {
                failures.add(e);
                flag.add(Thread.currentThread().isInterrupted());
              }
            },
            "caller");
    caller.start();
    begun.await();

    caller.interrupt();

    await("the caller gives up").until(() -> failures.size() == 1);
    assertThat(failures.get(0)).hasMessage("interrupted while partitions were computed");
    assertThat(flag).containsExactly(true);
    await("the other task is interrupted").until(() -> interrupted.get() == 1);
  }

  @Test
  void after_close_nothing_is_computed() {
    MemoryRddContext context = MemoryRddContext.local(2);
    Rdd<Integer> numbers = context.parallelize(List.of(1, 2), 2);
    context.close();
    context.close();

    for (ThrowingCallable action :
        List.<ThrowingCallable>of(
            numbers::collect,
            numbers::count,
            () -> numbers.take(1),
            () -> numbers.distinct().count())) {
      assertThatThrownBy(action)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("the RddContext is closed: nothing can be computed any more");
    }
  }

  @Test
  void close_during_an_action_lets_it_end() {
    CountDownLatch begun = new CountDownLatch(1);
    List<Object> ends = new CopyOnWriteArrayList<>();
    CountDownLatch closed = new CountDownLatch(1);
    Thread caller =
        new Thread(
            () ->
                ends.add(
                    tasks.run(
                        20,
                        MUCH,
                        p -> {
                          begun.countDown();
                          while (closed.getCount() > 0) {
                            Thread.interrupted(); // it goes on all the same
                            Thread.onSpinWait();
                          }
                          return p;
                        })),
            "caller");
    caller.start();
    await("the action has begun").until(() -> begun.getCount() == 0);

    tasks.close();
    closed.countDown();

    await("the action ends").until(() -> ends.size() == 1);
    assertThat(ends.get(0)).isEqualTo(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void the_threads_end_with_the_context() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(4);
    tasks.run(
        4,
        MUCH,
        p -> {
          threads.add(Thread.currentThread());
          return Pull.user(() -> together.await(30, TimeUnit.SECONDS));
        });
    threads.remove(Thread.currentThread());

    tasks.close();

    await("its threads end").until(() -> threads.stream().noneMatch(Thread::isAlive));
  }
}
