package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.Operators;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Runs a program over given batches, or over datasets: no wall time, no thread, no luck. Functions are
 * serialized and run as the copy, so that what works here works on a cluster.
 *
 * <pre>
 * Replay.of(sources -&gt; sources.&lt;String&gt;stream("words").window(seconds(3), seconds(2)))
 *     .batchInterval(seconds(1))
 *     .operators(Operators.of(plug))
 *     .input("words", dataset, row -&gt; row.text("word"))
 *     .run()
 * </pre>
 *
 * <p>Rows of a dataset are cut into batches by their timestamps; a gap is an RDD without records. A replay
 * ends with its longest input. After the end of a dataset it runs on until no window holds a row of it; so
 * it does not after the end of given batches, where a test says each batch.
 *
 * <p>Each step returns a new replay; immutable.
 */
public final class Replay {
  static final int PARTITIONS = 2;

  private final Program program;
  private final Duration batchInterval;
  private final Operators operators;
  private final Supplier<? extends RddContext> backend;
  private final Map<String, Feed> inputs;
  private final int batches;
  private final Maybe<Time> givenZeroTime;

  private Replay(
      Program program,
      Duration batchInterval,
      Operators operators,
      Supplier<? extends RddContext> backend,
      Map<String, Feed> inputs,
      int batches,
      Maybe<Time> givenZeroTime) {
    this.program = program;
    this.batchInterval = batchInterval;
    this.operators = operators;
    this.backend = backend;
    this.inputs = inputs;
    this.batches = batches;
    this.givenZeroTime = givenZeroTime;
  }

  /** A replay of {@code program}: batches of one second, no plugs, no inputs. */
  public static Replay of(Program program) {
    return new Replay(
        program,
        Durations.seconds(1),
        Operators.none(),
        () -> MemoryRddContext.strict(PARTITIONS),
        Map.of(),
        0,
        Maybe.absent());
  }

  /**
   * Length of a batch.
   *
   * @throws IllegalArgumentException if it is not positive whole milliseconds
   */
  public Replay batchInterval(Duration interval) {
    Durations.requireMillis("batchInterval", interval);
    return new Replay(program, interval, operators, backend, inputs, batches, givenZeroTime);
  }

  /** The plugs. */
  public Replay operators(Operators plugs) {
    return new Replay(program, batchInterval, plugs, backend, inputs, batches, givenZeroTime);
  }

  /**
   * Where its RDDs are: in memory, unless this says otherwise.
   *
   * @param contexts makes a context for each run, at whose end it is closed
   */
  public Replay backend(Supplier<? extends RddContext> contexts) {
    return new Replay(program, batchInterval, operators, contexts, inputs, batches, givenZeroTime);
  }

  /** An input with its batches; absent means that there is no RDD at that time. */
  public Replay input(String name, List<Maybe<List<Object>>> itsBatches) {
    return input(name, new GivenBatches(itsBatches));
  }

  /**
   * An input with the rows of a dataset: the batch at {@code T} holds those with timestamps in {@code [T -
   * batchInterval, T)}, in the order of the file.
   *
   * @param record makes a record of a row; called once per row, now
   * @throws IllegalArgumentException if {@code record} throws or yields null; names file and line
   */
  public Replay input(String name, Dataset dataset, MapFunction<Row, ?> record) {
    return input(name, DatasetRows.of(dataset, record));
  }

  private Replay input(String name, Feed feed) {
    Map<String, Feed> more = new TreeMap<>(inputs);
    more.put(name, feed);
    return new Replay(program, batchInterval, operators, backend, more, batches, givenZeroTime);
  }

  /**
   * How many batches to run at least; the longest input is run to its end in any case.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Replay batches(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("number is " + number + ", but must be 0 or more");
    }
    return new Replay(program, batchInterval, operators, backend, inputs, number, givenZeroTime);
  }

  /**
   * When the first batch begins. Unless given, that is the earliest timestamp of all datasets, floored to
   * the batch interval; 0 where there is none.
   *
   * @param time a whole number of batch intervals after the epoch, not after any row
   */
  public Replay zeroTime(Time time) {
    return new Replay(program, batchInterval, operators, backend, inputs, batches, Maybe.of(time));
  }

  /**
   * Runs it.
   *
   * @return a {@link Timeline}, whose times count from zero time; or {@link Refused} if building the
   *     program threw {@link IllegalArgumentException} or {@link IllegalStateException}
   * @throws IllegalArgumentException if zero time is not as {@link #zeroTime(Time)} says
   * @throws RuntimeException what failed a batch, as it was thrown
   */
  public Observation run() {
    return new ReplayRun(
            program, new Batching(zeroTime(), batchInterval), operators, backend, inputs)
        .run(batches);
  }

  /**
   * When the first batch of {@link #run} begins.
   *
   * @throws IllegalArgumentException if zero time is not as {@link #zeroTime(Time)} says
   */
  public Time zeroTime() {
    Maybe<Time> first =
        inputs.values().stream()
            .map(Feed::firstTimestamp)
            .filter(Maybe::isPresent)
            .min((a, b) -> a.get().compareTo(b.get()))
            .orElse(Maybe.absent());
    if (!givenZeroTime.isPresent()) {
      return first.orElse(new Time(0)).floor(batchInterval);
    }
    Time zeroTime = givenZeroTime.get();
    if (!zeroTime.isMultipleOf(batchInterval)) {
      Time below = zeroTime.floor(batchInterval);
      throw new IllegalArgumentException(
          "zeroTime is %s, but must be a multiple of batchInterval, %d ms: use %s or %s"
              .formatted(zeroTime, batchInterval.toMillis(), below, below.plus(batchInterval)));
    }
    if (first.isPresent() && first.get().isBefore(zeroTime)) {
      throw new IllegalArgumentException(
          "zeroTime is %s, but the first row is at %s: use %s or earlier"
              .formatted(zeroTime, first.get(), first.get().floor(batchInterval)));
    }
    return zeroTime;
  }
}
