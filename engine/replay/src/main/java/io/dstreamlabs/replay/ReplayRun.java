package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of a replay: builds the program, moves the clock batch by batch, and writes the timeline. */
final class ReplayRun {
  private final Program program;
  private final Batching batching;
  private final Operators operators;
  private final Supplier<? extends RddContext> backend;
  private final Map<String, Feed> feeds;
  private final List<Timeline.Entry> entries = new ArrayList<>();

  ReplayRun(
      Program program,
      Batching batching,
      Operators operators,
      Supplier<? extends RddContext> backend,
      Map<String, Feed> feeds) {
    this.program = program;
    this.batching = batching;
    this.operators = operators;
    this.backend = backend;
    this.feeds = feeds;
  }

  Observation run(int batchesAtLeast) {
    ManualClock clock = ManualClock.startingAt(batching.zeroTime());
    try (RddContext rdds = backend.get();
        StreamingContext context = context(clock, rdds)) {
      GivenSources sources = new GivenSources(context, feeds, batching, Replay.PARTITIONS);
      Optional<Refused> refused = build(sources);
      if (refused.isPresent()) {
        return refused.get();
      }
      context.start();
      long batches = Math.max(batchesAtLeast, sources.batchesUntilDrained());
      for (long batch = 0; batch < batches; batch++) {
        clock.advance(batching.interval());
      }
      return new Timeline(entries);
    } catch (StreamingException e) {
      throw rootOf(e);
    }
  }

  private StreamingContext context(ManualClock clock, RddContext rdds) {
    return StreamingContext.builder()
        .batchInterval(batching.interval())
        .operators(operators)
        .rdds(rdds)
        .clock(clock)
        .build();
  }

  private Optional<Refused> build(Sources sources) {
    try {
      observe(program.build(sources));
      return Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.of(Refused.by(e));
    }
  }

  private <T> void observe(DStream<T> observed) {
    observed.foreachRDD(
        (rdd, time) ->
            entries.add(
                new Timeline.Entry(
                    time.minus(batching.zeroTime()).toMillis(), PlainValues.of(rdd.collect()))));
  }

  private static RuntimeException rootOf(StreamingException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }
}
