package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept, and what is let go of. */
class KeptTest {
  private final MemoryRddContext context = MemoryRddContext.local(2);
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    context.close();
  }

  private Rdd<Integer> counted(int... values) {
    List<Integer> list = Arrays.stream(values).boxed().toList();
    return context.parallelize(list, 2).map(x -> x + 0 * calls.incrementAndGet());
  }

  @Test
  void a_persisted_rdd_computes_each_record_once() {
    Rdd<Integer> numbers = counted(1, 2, 3).persist();

    numbers.count();
    numbers.collect();
    numbers.map(x -> x).take(2);
    numbers.union(numbers).distinct().count();

    assertThat(calls).hasValue(3);
  }

  @Test
  void an_rdd_that_is_not_persisted_computes_for_each_action() {
    Rdd<Integer> numbers = counted(1, 2, 3);

    numbers.count();
    numbers.collect();

    assertThat(calls).hasValue(6);
  }

  @Test
  void a_partition_that_was_taken_from_is_kept_and_the_rest_is_computed_later() {
    Rdd<Integer> numbers = counted(1, 2, 3, 4).persist();

    numbers.first();
    assertThat(calls).hasValue(2);
    numbers.count();
    assertThat(calls).hasValue(4);
  }

  @Test
  void a_failed_partition_is_computed_again_and_the_others_are_not() {
    AtomicInteger divisor = new AtomicInteger();
    Rdd<Integer> numbers =
        context
            .parallelize(List.of(1, 2), 2)
            .map(x -> x + 0 * calls.incrementAndGet())
            .map(x -> x == 2 ? x / divisor.get() : x)
            .persist();

    assertThatThrownBy(numbers::count).isExactlyInstanceOf(ArithmeticException.class);
    assertThat(calls).hasValue(2);
    divisor.set(1);
    assertThat(numbers.collect()).containsExactly(1, 2);
    assertThat(calls).hasValue(3);
  }

  @Test
  void a_persisted_intermediate_is_found_by_later_readers() {
    Rdd<Integer> union = counted(1, 2).union(counted(3));
    Rdd<Integer> reader = union.map(x -> -x);
    union.persist();

    reader.count();
    reader.count();

    assertThat(calls).hasValue(3);
  }

  @Test
  void unpersist_before_all_is_computed_computes_again() {
    Rdd<Integer> numbers = counted(1, 2, 3, 4).persist();
    numbers.first();

    numbers.unpersist().count();

    assertThat(calls).hasValue(6);
  }

  @Test
  void cutLineage_computes_now_and_never_again() {
    Rdd<Integer> numbers = counted(1, 2, 3).cutLineage();

    assertThat(calls).hasValue(3);
    numbers.unpersist().collect();
    assertThat(calls).hasValue(3);
  }

  @Test
  void a_computed_persisted_rdd_lets_go_of_where_it_came_from() {
    Rdd<Integer> base = counted(1, 2);
    Rdd<Integer> kept = base.map(x -> x).persist();
    Rdd<Integer> reader = kept.map(x -> x);
    WeakReference<Rdd<Integer>> forgotten = new WeakReference<>(base);
    base = null;

    reader.count();
    reader.count(); // finds all partitions kept

    await("the RDD that nobody needs is collected")
        .until(
            () -> {
              System.gc();
              return forgotten.get() == null;
            });
    assertThat(reader.collect()).containsExactly(1, 2);
    assertThat(kept.collect()).containsExactly(1, 2);
  }

  @Test
  void a_shuffle_lets_go_of_where_it_came_from() {
    Rdd<Integer> base = counted(1, 2);
    Rdd<Integer> distinct = base.distinct();
    WeakReference<Rdd<Integer>> forgotten = new WeakReference<>(base);
    base = null;

    distinct.count();

    await("the RDD that nobody needs is collected")
        .until(
            () -> {
              System.gc();
              return forgotten.get() == null;
            });
    assertThat(distinct.collect()).containsExactlyInAnyOrder(1, 2);
  }
}
