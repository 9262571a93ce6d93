package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.recovery.Disk;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a {@link StreamingContext} is made of. Only the batch interval has no default.
 *
 * <p>Not thread-safe.
 */
public final class StreamingContextBuilder {
  private Supplier<Duration> batchInterval = StreamingContextBuilder::noBatchInterval;
  private Operators operators = Operators.none();
  private Supplier<Backend> backend = Backend::own;
  private Supplier<Clock> clock = Clock::system;
  private PrintStream out = System.out;
  private Disk disk = Disk.ofThisMachine();

  StreamingContextBuilder() {}

  /**
   * Length of a batch.
   *
   * @throws IllegalArgumentException if it is not positive whole milliseconds
   */
  public StreamingContextBuilder batchInterval(Duration interval) {
    Durations.requireMillis("batchInterval", interval);
    batchInterval = () -> interval;
    return this;
  }

  /** The plugs; none by default. Those that are listeners as well are told what happens. */
  public StreamingContextBuilder operators(Operators plugs) {
    operators = plugs;
    return this;
  }

  /**
   * Where RDDs are made; who made it closes it, after the context has stopped. By default the context
   * makes one in memory, which ends with it.
   */
  public StreamingContextBuilder rdds(RddContext context) {
    backend = () -> Backend.given(context);
    return this;
  }

  /** The clock; the machine's by default. */
  public StreamingContextBuilder clock(Clock ticking) {
    clock = () -> ticking;
    return this;
  }

  /** Where {@code print} writes; standard output by default. */
  public StreamingContextBuilder out(PrintStream stream) {
    out = stream;
    return this;
  }

  /** Where checkpoints and logs are written; the disks of this machine by default. */
  public StreamingContextBuilder disk(Disk files) {
    disk = files;
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
    return batchInterval.get();
  }

  Operators operators() {
    return operators;
  }

  Backend backend() {
    return backend.get();
  }

  Clock clock() {
    return clock.get();
  }

  Disk disk() {
    return disk;
  }

  PrintStream out() {
    return out;
  }

  private static Duration noBatchInterval() {
    throw new IllegalStateException(
        "batchInterval is not set: call batchInterval(Durations.seconds(1)), for example");
  }
}
