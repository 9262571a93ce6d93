package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs a program over given batches: no wall time, no thread, no luck. Functions are serialized and run
 * as the copy, so that what works here works on a cluster.
 *
 * <pre>
 * Replay.of(sources -&gt; sources.&lt;String&gt;stream("words").window(seconds(3), seconds(2)))
 *     .batchInterval(seconds(1))
 *     .operators(Operators.of(plug))
 *     .input("words", batches)
 *     .batches(6)
 *     .run()
 * </pre>
 *
 * <p>Each step returns a new replay; immutable.
 */
public final class Replay {
  private static final int PARTITIONS = 2;

  private final Program program;
  private final Duration batchInterval;
  private final Operators operators;
  private final Map<String, List<Maybe<List<Object>>>> inputs;
  private final int batches;
  private final Time zeroTime;

  private Replay(
      Program program,
      Duration batchInterval,
      Operators operators,
      Map<String, List<Maybe<List<Object>>>> inputs,
      int batches,
      Time zeroTime) {
    this.program = program;
    this.batchInterval = batchInterval;
    this.operators = operators;
    this.inputs = inputs;
    this.batches = batches;
    this.zeroTime = zeroTime;
  }

  /** A replay of {@code program}: batches of one second, no plugs, no inputs, zero time 0. */
  public static Replay of(Program program) {
    return new Replay(program, Durations.seconds(1), Operators.none(), Map.of(), 0, new Time(0));
  }

  /**
   * Length of a batch.
   *
   * @throws IllegalArgumentException if it is not positive whole milliseconds
   */
  public Replay batchInterval(Duration interval) {
    Durations.requireMillis("batchInterval", interval);
    return new Replay(program, interval, operators, inputs, batches, zeroTime);
  }

  /** The plugs. */
  public Replay operators(Operators plugs) {
    return new Replay(program, batchInterval, plugs, inputs, batches, zeroTime);
  }

  /** An input with its batches; absent means that there is no RDD at that time. */
  public Replay input(String name, List<Maybe<List<Object>>> itsBatches) {
    Map<String, List<Maybe<List<Object>>>> more = new TreeMap<>(inputs);
    more.put(name, List.copyOf(itsBatches));
    return new Replay(program, batchInterval, operators, more, batches, zeroTime);
  }

  /** How many batches to run at least; the longest input is run to its end in any case. */
  public Replay batches(int number) {
    return new Replay(program, batchInterval, operators, inputs, number, zeroTime);
  }

  /** When the first batch begins; a whole number of batch intervals after the epoch. */
  public Replay zeroTime(Time time) {
    return new Replay(
        program, batchInterval, operators, inputs, batches, time.floor(batchInterval));
  }

  /**
   * Runs it.
   *
   * @return a {@link Timeline}; or {@link Refused} if building the program threw {@link
   *     IllegalArgumentException} or {@link IllegalStateException}
   * @throws RuntimeException what failed a batch, as it was thrown
   */
  public Observation run() {
    ManualClock clock = ManualClock.startingAt(zeroTime);
    List<Timeline.Entry> entries = new ArrayList<>();
    try (RddContext rdds = MemoryRddContext.strict(PARTITIONS);
        StreamingContext context = context(clock, rdds)) {
      Optional<Refused> refused = build(context, entries);
      if (refused.isPresent()) {
        return refused.get();
      }
      context.start();
      for (int batch = 0; batch < batchesToRun(); batch++) {
        clock.advance(batchInterval);
      }
      return new Timeline(entries);
    } catch (StreamingException e) {
      throw rootOf(e);
    }
  }

  private StreamingContext context(ManualClock clock, RddContext rdds) {
    return StreamingContext.builder()
        .batchInterval(batchInterval)
        .operators(operators)
        .rdds(rdds)
        .clock(clock)
        .build();
  }

  private Optional<Refused> build(StreamingContext context, List<Timeline.Entry> entries) {
    try {
      observe(program.build(new GivenSources(context, inputs)), entries);
      return Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.of(Refused.by(e));
    }
  }

  private <T> void observe(DStream<T> observed, List<Timeline.Entry> entries) {
    observed.foreachRDD(
        (rdd, time) ->
            entries.add(
                new Timeline.Entry(
                    time.minus(zeroTime).toMillis(), PlainValues.of(rdd.collect()))));
  }

  private int batchesToRun() {
    return Math.max(batches, inputs.values().stream().mapToInt(List::size).max().orElse(0));
  }

  private static RuntimeException rootOf(StreamingException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }

  /** The inputs of one run. */
  private record GivenSources(
      StreamingContext context,
      Map<String, List<Maybe<List<Object>>>> inputs,
      Map<String, DStream<Object>> made)
      implements Sources {

    GivenSources(StreamingContext context, Map<String, List<Maybe<List<Object>>>> inputs) {
      this(context, inputs, new LinkedHashMap<>());
    }

    @Override
    @SuppressWarnings("unchecked") // the program knows what its inputs hold
    public <T> DStream<T> stream(String name) {
      if (!inputs.containsKey(name)) {
        throw new NoSuchElementException(
            "there is no input called %s: there are %s".formatted(name, inputs.keySet()));
      }
      return (DStream<T>)
          made.computeIfAbsent(name, n -> new BatchesInput(context, n, inputs.get(n), PARTITIONS));
    }
  }
}
