package io.dstreamlabs.benchmarks.micro;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** The two shuffles that most programs are made of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ByKeyBenchmark {
  private static final long SEED = 42;

  /** Records of the RDD. */
  @Param({"10", "50000"})
  public int records;

  private MemoryRddContext rdds;
  private Rdd<Integer> numbers;
  private PairRdd<Integer, Long> pairs;

  /** Makes the RDDs. */
  @Setup
  public void setUp() {
    rdds = MemoryRddContext.local(2);
    Random random = new Random(SEED);
    List<Integer> values =
        IntStream.range(0, records).mapToObj(i -> random.nextInt(records / 5)).toList();
    numbers = rdds.parallelize(values);
    pairs = rdds.parallelizePairs(values.stream().map(key -> new Pair<>(key, 1L)).toList());
  }

  /** Ends the threads. */
  @TearDown
  public void tearDown() {
    rdds.close();
  }

  /** Sums by key. */
  @Benchmark
  public long reduceByKey() {
    return pairs.reduceByKey(Long::sum).count();
  }

  /** Counts equal records. */
  @Benchmark
  public long countByValue() {
    return numbers.countByValue().count();
  }
}
