package io.dstreamlabs.benchmarks;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.util.List;
import java.util.function.Function;

/** A program that can be run batch by batch for ever; its batch interval is 1 s. */
public final class Endless<T> implements AutoCloseable {
  private static final int THREADS = 2;

  private final ManualClock clock = ManualClock.startingAtZero();
  private final MemoryRddContext rdds = MemoryRddContext.local(THREADS);
  private final StreamingContext context =
      StreamingContext.builder()
          .batchInterval(seconds(1))
          .operators(ReferenceOperators.all())
          .rdds(rdds)
          .clock(clock)
          .build();

  /**
   * Reads {@code batches} in a circle.
   *
   * @param program what is made of them; its records are counted, and so computed
   */
  public Endless(List<List<T>> batches, Function<DStream<T>, DStream<?>> program) {
    DStream<?> result = program.apply(new Cycled<>(context, batches));
    result.foreachRDD(rdd -> rdd.count());
    context.start();
  }

  /** Runs {@code n} batches. */
  public void run(int n) {
    for (int i = 0; i < n; i++) {
      clock.advance(seconds(1));
    }
  }

  @Override
  public void close() {
    context.close();
    rdds.close();
  }
}
