package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long chains, on a thread with a small stack. */
@Timeout(60)
class DepthTest {
  private static final int SMALL_STACK_BYTES = 256 * 1024;

  private final MemoryRddContext context = MemoryRddContext.local(2);

  @AfterEach
  void close() {
    context.close();
  }

  /** What {@code work} gives on a thread whose stack is a quarter of the usual. */
  private static <T> T onASmallStack(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "small-stack", SMALL_STACK_BYTES);
    thread.start();
    return task.get();
  }

  @Test
  void twenty_thousand_steps_on_records_do_not_overflow() throws Exception {
    Rdd<Integer> rdd = context.parallelize(List.of(0, 5), 2);
    for (int i = 0; i < 5_000; i++) {
      rdd =
          rdd.map(x -> x + 1)
              .filter(x -> x >= 0)
              .flatMap(x -> Collections.singleton(x).iterator())
              .mapToPair(x -> new Pair<>(x, x))
              .values();
    }
    Rdd<Integer> deep = rdd;

    assertThat(onASmallStack(deep::collect)).containsExactly(5_000, 5_005);
    assertThat(onASmallStack(deep::first)).isEqualTo(5_000);
  }

  @Test
  void two_thousand_steps_on_partitions_do_not_overflow() {
    Rdd<Integer> rdd = context.parallelize(List.of(1, 2), 1);
    for (int i = 0; i < 2_000; i++) {
      rdd = rdd.mapPartitions(records -> records).map(x -> x + 1);
    }

    assertThat(rdd.collect()).containsExactly(2_001, 2_002);
  }

  @Test
  void a_union_of_a_thousand_at_once_is_flat() throws Exception {
    List<Rdd<Integer>> thousand =
        IntStream.range(0, 1_000).mapToObj(i -> context.parallelize(List.of(i), 1)).toList();

    Rdd<Integer> union = context.union(thousand);

    assertThat(onASmallStack(union::collect)).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void a_union_that_grew_by_five_thousand_does_not_overflow() throws Exception {
    Rdd<Integer> union = context.emptyRdd();
    Rdd<Integer> mirrored = context.emptyRdd();
    for (int i = 0; i < 5_000; i++) {
      Rdd<Integer> one = context.parallelize(List.of(i), 1);
      union = union.union(one);
      mirrored = one.union(mirrored);
    }

    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 5_000).boxed().toList());
    assertThat(onASmallStack(union::collect)).isEqualTo(numbers);
    assertThat(onASmallStack(union.map(x -> x)::count)).isEqualTo(5_000);
    Collections.reverse(numbers);
    assertThat(onASmallStack(mirrored::collect)).isEqualTo(numbers);
  }

  @Test
  void a_union_of_pairs_spread_alike_that_grew_by_five_thousand_does_not_overflow()
      throws Exception {
    PairRdd<Integer, Integer> union = context.emptyPairRdd();
    HashPartitioner by = new HashPartitioner(2);
    for (int i = 0; i < 5_000; i++) {
      union = union.union(context.parallelizePairs(List.of(new Pair<>(i, i)), 1).partitionBy(by));
    }
    PairRdd<Integer, Integer> grown = union;

    assertThat(grown.partitioner()).contains(by);
    assertThat(onASmallStack(grown::count)).isEqualTo(5_000);
    assertThat(onASmallStack(() -> grown.lookup(4_999))).containsExactly(4_999);
  }

  @Test
  void two_thousand_shuffles_do_not_overflow() throws Exception {
    Rdd<Integer> rdd = context.parallelize(List.of(3, 1, 2), 2);
    for (int i = 0; i < 2_000; i++) {
      rdd = rdd.distinct();
    }

    assertThat(onASmallStack(rdd::collect)).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void steps_between_unions_run_once_for_each_record() {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Rdd<Integer> rdd = context.parallelize(List.of(0), 1);
    for (int i = 1; i <= 300; i++) {
      rdd = rdd.map(x -> x).union(context.parallelize(List.of(i), 1));
    }

    rdd.foreach(seen::add);

    assertThat(seen).isEqualTo(IntStream.rangeClosed(0, 300).boxed().toList());
  }
}
