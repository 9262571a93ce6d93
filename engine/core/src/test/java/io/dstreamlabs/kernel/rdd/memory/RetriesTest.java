package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.TaskException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetriesTest {
  private final MemoryRddContext context = MemoryRddContext.local(2).withTaskRetries(2);
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void task_that_fails_twice_gives_its_result_the_third_time() {
    Rdd<Integer> rdd =
        context.parallelize(List.of(1, 2, 3), 1).map(x -> failing(x == 3, 2, x * 10));

    assertThat(rdd.collect()).containsExactly(10, 20, 30);
    assertThat(calls).hasValue(2);
  }

  @Test
  void only_the_partition_that_failed_is_computed_again() {
    ConcurrentHashMap<Integer, Integer> computed = new ConcurrentHashMap<>();
    Rdd<Integer> rdd =
        context
            .parallelize(List.of(1, 2, 3), 3)
            .map(
                x -> {
                  computed.merge(x, 1, Integer::sum);
                  return failing(x == 2, 1, x);
                });

    assertThat(rdd.collect()).containsExactly(1, 2, 3);
    assertThat(computed).isEqualTo(Map.of(1, 1, 2, 2, 3, 1));
  }

  @Test
  void when_all_tries_have_failed_the_last_failure_leaves_and_the_others_are_suppressed_in_it() {
    Rdd<Integer> rdd = context.parallelize(List.of(1), 1).map(x -> failing(true, 99, x));

    Throwable failure = catchThrowable(rdd::collect);

    assertThat(failure).isExactlyInstanceOf(IllegalStateException.class).hasMessage("call 3");
    assertThat(failure.getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly("call 1", "call 2");
  }

  @Test
  void checked_exceptions_are_tried_again_too() {
    Rdd<Integer> rdd =
        context
            .parallelize(List.of(1), 1)
            .map(
                x -> {
                  throw new IOException("call " + calls.incrementAndGet());
                });

    assertThatThrownBy(rdd::count)
        .isExactlyInstanceOf(TaskException.class)
        .hasRootCauseMessage("call 3");
  }

  @Test
  void exception_that_is_thrown_each_time_is_not_suppressed_in_itself() {
    RuntimeException same = new IllegalStateException("same");
    Rdd<Integer> rdd =
        context
            .parallelize(List.of(1), 1)
            .map(
                x -> {
                  calls.incrementAndGet();
                  throw same;
                });

    assertThatThrownBy(rdd::count).isSameAs(same).hasNoSuppressedExceptions();
    assertThat(calls).hasValue(3);
  }

  @Test
  void error_is_not_tried_again() {
    Rdd<Integer> rdd =
        context
            .parallelize(List.of(1), 1)
            .map(
                x -> {
                  calls.incrementAndGet();
                  throw new StackOverflowError("deep");
                });

    assertThatThrownBy(rdd::count).isExactlyInstanceOf(StackOverflowError.class);
    assertThat(calls).hasValue(1);
  }

  @Test
  void thread_that_was_interrupted_does_not_try_again() {
    Rdd<Integer> rdd =
        context
            .parallelize(List.of(1), 1)
            .map(
                x -> {
                  Thread.currentThread().interrupt();
                  return failing(true, 99, x);
                });

    assertThatThrownBy(rdd::count).hasMessage("call 1");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void without_retries_a_task_is_tried_once() {
    try (MemoryRddContext plain = MemoryRddContext.local(2)) {
      Rdd<Integer> rdd = plain.parallelize(List.of(1), 1).map(x -> failing(true, 1, x));

      assertThatThrownBy(rdd::count).hasMessage("call 1");
    }
  }

  @Test
  void action_inside_a_task_has_no_tries_of_its_own() {
    Rdd<Integer> inner = context.parallelize(List.of(1), 1).map(x -> failing(true, 99, x));
    Rdd<Long> outer = context.parallelize(List.of(1), 1).map(x -> inner.count());

    assertThatThrownBy(outer::collect).hasMessage("call 3");
  }

  @Test
  void large_action_inside_a_task_has_no_tries_of_its_own_on_other_threads_either() {
    List<Integer> many = IntStream.range(0, 10_000).boxed().toList();
    Rdd<Integer> inner = context.parallelize(many, 2).map(x -> failing(x == 9_999, 99, x));
    Rdd<Long> outer = context.parallelize(List.of(1), 1).map(x -> inner.count());

    assertThatThrownBy(outer::collect).hasMessage("call 3");
  }

  @Test
  void action_after_a_failed_one_has_all_its_tries_again() {
    Rdd<Integer> rdd = context.parallelize(List.of(1), 1).map(x -> failing(true, 5, x));

    assertThatThrownBy(rdd::count).hasMessage("call 3");
    assertThat(rdd.collect()).as("the sixth call").containsExactly(1);
  }

  @Test
  void take_is_tried_again_too() {
    Rdd<Integer> rdd = context.parallelize(List.of(1, 2), 2).map(x -> failing(x == 2, 2, x));

    assertThat(rdd.take(2)).containsExactly(1, 2);
  }

  /** Cells are changed in place when they are merged: merged again, they would count twice. */
  @Test
  void shuffle_by_key_that_fails_while_it_merges_is_done_again_as_a_whole() {
    PairRdd<String, Integer> pairs =
        context.parallelizePairs(List.of(Pair.of("a", 1), Pair.of("a", 2), Pair.of("a", 3)), 3);

    List<Pair<String, int[]>> sums =
        pairs
            .combineByKey(
                v -> new int[] {v},
                (sum, v) -> sum,
                (sum, other) -> {
                  sum[0] += other[0];
                  return failing(sum[0] == 6, 2, sum);
                })
            .collect();

    assertThat(sums).hasSize(1);
    assertThat(sums.get(0).second()).containsExactly(6);
    assertThat(calls).hasValue(2);
  }

  @Test
  void state_is_updated_once_although_its_update_failed_half_way() {
    StateRdd<String, Integer, String> state =
        context.stateOf(context.emptyPairRdd(), new HashPartitioner(1));

    StateRdd<String, Integer, String> next =
        state.next(
            context.parallelizePairs(List.of(Pair.of("a", 1), Pair.of("b", 2)), 1),
            (batch, table, out) -> {
              while (batch.hasNext()) {
                Pair<String, Integer> pair = batch.next();
                table.put(pair.first(), table.get(pair.first()).orElse(0) + pair.second());
                out.add(pair.first());
                failing(pair.first().equals("b"), 1, 0);
              }
            });

    assertThat(next.collect()).containsExactly("a", "b");
    assertThat(next.snapshot().collect())
        .containsExactlyInAnyOrder(Pair.of("a", 1), Pair.of("b", 2));
  }

  @Test
  void negative_number_of_retries_is_refused() {
    assertThatThrownBy(() -> context.withTaskRetries(-1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("retries is -1, but must be 0 or more");
  }

  /** {@code result}, after the first {@code times} calls for which {@code doomed} holds have failed. */
  private <T> T failing(boolean doomed, int times, T result) {
    if (doomed && calls.get() < times) {
      throw new IllegalStateException("call " + calls.incrementAndGet());
    }
    return result;
  }
}
