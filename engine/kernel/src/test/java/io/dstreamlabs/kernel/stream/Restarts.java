package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a program that dies and is started again: its context is given up without a word, and all that the next
 * one has is the clock, and what was written down. Batches of one second.
 */
final class Restarts {
  final Remains remains = new Remains(2);
  private final List<OperatorFamily> plugs = new ArrayList<>();
  private Time now = new Time(0);
  private Duration interval = Durations.seconds(1);

  Restarts(OperatorFamily... more) {
    plugs.add(remains);
    plugs.addAll(Arrays.asList(more));
  }

  Restarts withLog() {
    plugs.add(remains.asLog());
    return this;
  }

  Restarts checkpointEvery(Duration duration) {
    interval = duration;
    return this;
  }

  /** Lets time pass while no process runs. */
  void pause(Duration duration) {
    now = now.plus(duration);
  }

  /** Starts the program, runs {@code batches} batches after those that it makes up for, and dies. */
  void run(int batches, Consumer<StreamingContext> program) {
    run(program, rig -> rig.advance(batches));
  }

  /** Starts the program, does {@code work} with it, and dies. */
  void run(Consumer<StreamingContext> program, Consumer<Rig> work) {
    ManualClock clock = ManualClock.startingAt(now);
    try (RddContext rdds = MemoryRddContext.local(2)) {
      StreamingContext context =
          StreamingContext.getOrCreate("remains", () -> build(clock, rdds, program));
      context.start();
      work.accept(new Rig(clock, context));
    } finally {
      now = clock.now();
    }
  }

  /** The program, not taken over from an earlier run. */
  StreamingContext build(ManualClock clock, RddContext rdds, Consumer<StreamingContext> program) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Durations.seconds(1))
            .operators(Operators.of(plugs.toArray(OperatorFamily[]::new)))
            .rdds(rdds)
            .clock(clock)
            .build();
    context.checkpoint("remains", interval);
    program.accept(context);
    return context;
  }
}
