package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a case: builds it, moves the clock batch by batch, and keeps what was output up to the end or
 * the failure. Used once.
 */
final class CaseRun {
  private final ConformanceCase tried;
  private final Duration batchInterval;
  private final ManualClock clock = ManualClock.startingAtZero();
  private final StreamingContext context;
  private final List<Outcome.Output> outputs = new ArrayList<>();

  private CaseRun(ConformanceCase tried, Operators operators, RddContext rdds) {
    this.tried = tried;
    this.batchInterval = Durations.milliseconds(tried.batchMs());
    this.context =
        StreamingContext.builder()
            .batchInterval(batchInterval)
            .operators(operators)
            .rdds(rdds)
            .clock(clock)
            .build();
  }

  /** Runs {@code tried}. */
  static Outcome<Failure> of(ConformanceCase tried, Operators operators, RddContext rdds) {
    CaseRun run = new CaseRun(tried, operators, rdds);
    try (run.context) {
      Maybe<Failure> failure = run.run();
      return new Outcome<>(run.outputs, failure);
    }
  }

  /** Builds {@code tried}, and no more: what that threw. */
  static Maybe<Failure> building(ConformanceCase tried, Operators operators, RddContext rdds) {
    CaseRun run = new CaseRun(tried, operators, rdds);
    try (run.context) {
      run.build();
      return Maybe.absent();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Maybe.of(new Failure(Phase.BUILD, Maybe.absent(), e));
    }
  }

  private Maybe<Failure> run() {
    Phase phase = Phase.BUILD;
    try {
      DStream<Object> last = build();
      phase = Phase.START;
      context.start();
      phase = Phase.RUN;
      for (int batch = 0; batch < tried.batches(); batch++) {
        clock.advance(batchInterval);
      }
      if (tried.pipeline().slice().isPresent()) {
        slice(last, tried.pipeline().slice().get());
      }
      return Maybe.absent();
    } catch (StreamingException e) {
      return Maybe.of(new Failure(phase, Maybe.of(e.batchTime().milliseconds()), e.getCause()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Maybe.of(new Failure(phase, Maybe.absent(), e));
    }
  }

  private DStream<Object> build() {
    DStream<Object> last = new Building(tried, context).stream(tried.pipeline());
    if (tried.pipeline().slice().isPresent()) {
      context.remember(batchInterval.multipliedBy(tried.batches() + 1L));
      last.foreachRDD(rdd -> {});
    } else {
      last.foreachRDD((rdd, time) -> output(time, rdd));
    }
    return last;
  }

  private void output(Time time, Rdd<Object> rdd) {
    outputs.add(new Outcome.Output(time.milliseconds(), Canonical.all(rdd.collect())));
  }

  /** A slice does not say the times of its RDDs: they are those at which the stream has the same ones. */
  private void slice(DStream<Object> stream, Slice slice) {
    Map<Rdd<?>, Time> times = new IdentityHashMap<>();
    for (int batch = 1; batch <= tried.batches(); batch++) {
      Time time = new Time(batch * tried.batchMs());
      stream.getOrCompute(time).ifPresent(rdd -> times.put(rdd, time));
    }
    for (Rdd<Object> rdd : stream.slice(new Time(slice.fromMs()), new Time(slice.toMs()))) {
      if (!times.containsKey(rdd)) {
        throw new IllegalStateException("slice gave an RDD that the stream has at no time");
      }
      output(times.get(rdd), rdd);
    }
  }
}
