package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link StreamingContext} is made of. Only the batch interval has no default.
 *
 * <p>Not thread-safe.
 */
public final class StreamingContextBuilder {
  private static final int PARALLELISM = 2;

  private Optional<Duration> batchInterval = Optional.empty();
  private Operators operators = Operators.none();
  private Optional<RddContext> rdds = Optional.empty();
  private Optional<Clock> clock = Optional.empty();
  private PrintStream out = System.out;

  StreamingContextBuilder() {}

  /**
   * Length of a batch.
   *
   * @throws IllegalArgumentException if it is not positive whole milliseconds
   */
  public StreamingContextBuilder batchInterval(Duration interval) {
    Durations.requireMillis("batchInterval", interval);
    batchInterval = Optional.of(interval);
    return this;
  }

  /** The plugs; none by default. */
  public StreamingContextBuilder operators(Operators plugs) {
    operators = plugs;
    return this;
  }

  /** Where RDDs are made; in memory by default. */
  public StreamingContextBuilder rdds(RddContext context) {
    rdds = Optional.of(context);
    return this;
  }

  /** The clock; the machine's by default. */
  public StreamingContextBuilder clock(Clock ticking) {
    clock = Optional.of(ticking);
    return this;
  }

  /** Where {@code print} writes; standard output by default. */
  public StreamingContextBuilder out(PrintStream stream) {
    out = stream;
    return this;
  }

  /**
   * The context.
   *
   * @throws IllegalStateException if there is no batch interval
   */
  public StreamingContext build() {
    return new StreamingContext(this);
  }

  Duration batchInterval() {
    return batchInterval.orElseThrow(
        () ->
            new IllegalStateException(
                "batchInterval is not set: call batchInterval(Durations.seconds(1)), for example"));
  }

  Operators operators() {
    return operators;
  }

  RddContext rdds() {
    return rdds.orElseGet(() -> MemoryRddContext.local(PARALLELISM));
  }

  Clock clock() {
    return clock.orElseGet(Clock::system);
  }

  PrintStream out() {
    return out;
  }
}
