package io.dstreamlabs.benchmarks.micro;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.benchmarks.Endless;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Whole batches of a running context. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

  /** Records of a batch. */
  @Param({"10", "50000"})
  public int records;

  private Endless<Integer> reduced;
  private Endless<Integer> windowed;

  /** Starts the contexts. */
  @Setup
  public void setUp() {
    reduced =
        started(numbers -> numbers.mapToPair(key -> new Pair<>(key, 1L)).reduceByKey(Long::sum));
    windowed = started(numbers -> numbers.countByValueAndWindow(seconds(10), seconds(1)));
  }

  private Endless<Integer> started(Function<DStream<Integer>, DStream<?>> program) {
    List<Integer> numbers =
        IntStream.range(0, records).map(i -> i % (records / 5)).boxed().toList();
    return new Endless<>(List.of(numbers), program);
  }

  /** Stops the contexts. */
  @TearDown
  public void tearDown() {
    reduced.close();
    windowed.close();
  }

  /** A pair of each record, summed by key. */
  @Benchmark
  public void reduceByKey() {
    reduced.run(1);
  }

  /** A slide of a window of ten batches. */
  @Benchmark
  public void countByValueAndWindow() {
    windowed.run(1);
  }
}
