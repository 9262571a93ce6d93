package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Windows whose keys are spread as they are told, by a plug that knows how, and by one that does not. */
class SpreadWindowsTest {
  private static final Operators KNOWS =
      Operators.of(new ReferenceWindows(), new ReferenceIncrementalWindows());
  private static final Operators PLAIN = Operators.of(new Plain());
  private static final Partitioner BY_LENGTH = new ByLength(4);
  private static final Duration TWO = seconds(2);
  private static final Duration ONE = seconds(1);

  /** A window of two batches: {@code x:1 y:2} and {@code x:3}. */
  private record Window<V>(
      String name,
      String result,
      Partitioner partitioner,
      Function<PairDStream<String, Long>, PairDStream<?, V>> over) {}

  /** Puts keys of one letter into partition 1. */
  private record ByLength(int numPartitions) implements Partitioner {
    @Override
    public int partition(Object key) {
      return key.toString().length() % numPartitions;
    }
  }

  private static Stream<Window<?>> windows() {
    Partitioner three = new HashPartitioner(3);
    ReduceFunction<Long> sum = Long::sum;
    ReduceFunction<Long> minus = (a, b) -> a - b;
    FilterFunction<Pair<String, Long>> all = pair -> true;
    return Stream.of(
        new Window<>(
            "countByValueAndWindow in 3",
            "[((x,1),1), ((x,3),1), ((y,2),1)]",
            three,
            in -> in.countByValueAndWindow(TWO, ONE, 3)),
        new Window<>(
            "groupByKeyAndWindow in 3",
            "[(x,[1, 3]), (y,[2])]",
            three,
            in -> in.groupByKeyAndWindow(TWO, ONE, 3)),
        new Window<>(
            "groupByKeyAndWindow by length",
            "[(x,[1, 3]), (y,[2])]",
            BY_LENGTH,
            in -> in.groupByKeyAndWindow(TWO, ONE, BY_LENGTH)),
        new Window<>(
            "reduceByKeyAndWindow in 3",
            "[(x,4), (y,2)]",
            three,
            in -> in.reduceByKeyAndWindow(sum, TWO, ONE, 3)),
        new Window<>(
            "reduceByKeyAndWindow by length",
            "[(x,4), (y,2)]",
            BY_LENGTH,
            in -> in.reduceByKeyAndWindow(sum, TWO, ONE, BY_LENGTH)),
        new Window<>(
            "reduceByKeyAndWindow with an inverse in 3",
            "[(x,4), (y,2)]",
            three,
            in -> in.reduceByKeyAndWindow(sum, minus, TWO, ONE, 3, all)),
        new Window<>(
            "reduceByKeyAndWindow with an inverse by length",
            "[(x,4), (y,2)]",
            BY_LENGTH,
            in -> in.reduceByKeyAndWindow(sum, minus, TWO, ONE, BY_LENGTH, all)));
  }

  @TestFactory
  Stream<DynamicTest> keys_are_spread_as_the_window_is_told() {
    return windows()
        .flatMap(
            window ->
                Stream.of(
                    DynamicTest.dynamicTest(window.name(), () -> check(window, KNOWS)),
                    DynamicTest.dynamicTest(
                        window.name() + ", moved by the kernel", () -> check(window, PLAIN))));
  }

  private static <V> void check(Window<V> window, Operators plug) {
    ManualClock clock = ManualClock.startingAtZero();
    List<PairRdd<?, V>> rdds = new ArrayList<>();
    try (MemoryRddContext backend = MemoryRddContext.strict(2);
        StreamingContext context = contextOn(clock, backend, plug)) {
      add(window.over().apply(in(context)), rdds);
      context.start();
      clock.advance(TWO);

      PairRdd<?, V> second = rdds.get(1);
      assertThat(second.partitioner()).contains(window.partitioner());
      assertThat(second.collect().stream().map(Object::toString).sorted().toList().toString())
          .isEqualTo(window.result());
    }
  }

  private static <K, V> void add(PairDStream<K, V> stream, List<PairRdd<?, V>> rdds) {
    stream.foreachRDD(rdd -> rdds.add(PairRdd.of(rdd)));
  }

  @Test
  void number_of_partitions_below_1_is_refused() {
    try (MemoryRddContext backend = MemoryRddContext.strict(2);
        StreamingContext context = contextOn(ManualClock.startingAtZero(), backend, KNOWS)) {
      PairDStream<String, Long> in = in(context);

      assertThatThrownBy(() -> in.countByValueAndWindow(TWO, ONE, 0))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("numPartitions is 0, but must be 1 or more");
      assertThatThrownBy(() -> in.reduceByKeyAndWindow(Long::sum, TWO, ONE, -1))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("numPartitions is -1, but must be 1 or more");
    }
  }

  private static StreamingContext contextOn(
      ManualClock clock, MemoryRddContext backend, Operators plug) {
    return StreamingContext.builder()
        .batchInterval(ONE)
        .operators(plug)
        .rdds(backend)
        .clock(clock)
        .build();
  }

  private static PairDStream<String, Long> in(StreamingContext context) {
    Queue<Rdd<Pair<String, Long>>> batches = new ArrayDeque<>();
    batches.add(context.rdds().parallelize(List.of(new Pair<>("x", 1L), new Pair<>("y", 2L))));
    batches.add(context.rdds().parallelize(List.of(new Pair<>("x", 3L))));
    return PairDStream.of(context.queueStream(batches));
  }

  /** What a plug must have; how to spread keys is the kernel's. */
  private static final class Plain implements WindowOperators, IncrementalWindowOperators {
    private static final long serialVersionUID = 1;

    private final ReferenceWindows windows = new ReferenceWindows();
    private final ReferenceIncrementalWindows incremental = new ReferenceIncrementalWindows();

    @Override
    public <T> DStream<T> window(DStream<T> parent, Duration window, Duration slide) {
      return windows.window(parent, window, slide);
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent, ReduceFunction<T> reduce, Duration window, Duration slide) {
      return windows.reduceByWindow(parent, reduce, window, slide);
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent, ReduceFunction<V> reduce, Duration window, Duration slide) {
      return windows.reduceByKeyAndWindow(parent, reduce, window, slide);
    }

    @Override
    public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
        PairDStream<K, V> parent, Duration window, Duration slide) {
      return windows.groupByKeyAndWindow(parent, window, slide);
    }

    @Override
    public <T> DStream<Long> countByWindow(DStream<T> parent, Duration window, Duration slide) {
      return incremental.countByWindow(parent, window, slide);
    }

    @Override
    public <T> PairDStream<T, Long> countByValueAndWindow(
        DStream<T> parent, Duration window, Duration slide) {
      return incremental.countByValueAndWindow(parent, window, slide);
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent,
        ReduceFunction<T> reduce,
        ReduceFunction<T> inverse,
        Duration window,
        Duration slide) {
      return incremental.reduceByWindow(parent, reduce, inverse, window, slide);
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent,
        ReduceFunction<V> reduce,
        ReduceFunction<V> inverse,
        Duration window,
        Duration slide,
        FilterFunction<Pair<K, V>> keep) {
      return incremental.reduceByKeyAndWindow(parent, reduce, inverse, window, slide, keep);
    }
  }
}
