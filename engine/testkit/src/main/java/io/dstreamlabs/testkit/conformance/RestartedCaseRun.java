package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.recovery.Disk;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of a case by many programs, one for each batch: all that one has of the others is a checkpoint. */
final class RestartedCaseRun {
  private static final String DIRECTORY = "/checkpoints";

  private final ConformanceCase tried;
  private final Operators operators;
  private final RddContext rdds;
  private final Duration batchInterval;
  private final Disk disk = CrashingDisk.empty();
  private final List<Outcome.Output> outputs = new ArrayList<>();

  private RestartedCaseRun(ConformanceCase tried, Operators operators, RddContext rdds) {
    this.tried = tried;
    this.operators = operators;
    this.rdds = rdds;
    this.batchInterval = Durations.milliseconds(tried.batchMs());
  }

  static Outcome<Failure> of(ConformanceCase tried, Operators operators, RddContext rdds) {
    RestartedCaseRun run = new RestartedCaseRun(tried, operators, rdds);
    Maybe<Failure> failure = run.run();
    return new Outcome<>(run.outputs, failure);
  }

  private Maybe<Failure> run() {
    Phase phase = Phase.BUILD;
    try {
      for (int batch = 0; batch < tried.batches(); batch++) {
        ManualClock clock = ManualClock.startingAt(new Time(batch * tried.batchMs()));
        StreamingContext context = StreamingContext.getOrCreate(DIRECTORY, () -> build(clock));
        phase = batch == 0 ? Phase.START : Phase.RUN;
        context.start();
        phase = Phase.RUN;
        clock.advance(batchInterval); // and it is gone, without a word
      }
      return Maybe.absent();
    } catch (StreamingException e) {
      return Maybe.of(new Failure(phase, Maybe.of(e.batchTime().milliseconds()), e.getCause()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Maybe.of(new Failure(phase, Maybe.absent(), e));
    }
  }

  private StreamingContext build(ManualClock clock) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(batchInterval)
            .operators(operators)
            .rdds(rdds)
            .clock(clock)
            .disk(disk)
            .build();
    context.checkpoint(DIRECTORY, batchInterval);
    DStream<Object> last = new Building(tried, context).stream(tried.pipeline());
    last.foreachRDD(
        (rdd, time) ->
            outputs.add(new Outcome.Output(time.milliseconds(), Canonical.all(rdd.collect()))));
    return context;
  }
}
