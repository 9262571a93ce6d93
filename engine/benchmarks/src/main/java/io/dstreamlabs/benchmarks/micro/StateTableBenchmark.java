package io.dstreamlabs.benchmarks.micro;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.StateRdd;
import io.dstreamlabs.kernel.rdd.StateTable;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.Iterator;
import java.util.List;
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

/** The next version of a table of states, with a thousand keys touched. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StateTableBenchmark {
  private static final int TOUCHED = 1_000;

  /** Keys that have a state. */
  @Param({"10000", "1000000"})
  public int held;

  private MemoryRddContext rdds;
  private PairRdd<Integer, Long> batch;
  private StateRdd<Integer, Long, Long> newest;

  /** Makes the first version. */
  @Setup
  public void setUp() {
    rdds = MemoryRddContext.local(2);
    batch = rdds.parallelizePairs(pairs(TOUCHED));
    newest =
        rdds.stateOf(
            rdds.parallelizePairs(pairs(held)),
            rdds.parallelizePairs(pairs(1)).defaultPartitioner());
    newest.count();
  }

  /** Ends the threads. */
  @TearDown
  public void tearDown() {
    rdds.close();
  }

  /** Adds to a thousand states. */
  @Benchmark
  public long next() {
    newest = newest.next(batch, StateTableBenchmark::addAll);
    return newest.count();
  }

  private static void addAll(
      Iterator<Pair<Integer, Long>> batch, StateTable<Integer, Long> table, List<Long> out) {
    while (batch.hasNext()) {
      Pair<Integer, Long> pair = batch.next();
      table.put(pair.first(), table.get(pair.first()).get() + pair.second());
    }
  }

  private static List<Pair<Integer, Long>> pairs(int keys) {
    return IntStream.range(0, keys).mapToObj(key -> new Pair<>(key, 1L)).toList();
  }
}
