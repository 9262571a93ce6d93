package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.kernel.stream.StreamingContextBuilder;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.reference.receiver.IntervalBlocks;
import io.dstreamlabs.reference.receiver.PidRateLimit;

/** A program that takes in no faster than it can work, and tries again what failed. */
final class PoliteProgram {
  private PoliteProgram() {}

  static StreamingContextBuilder context(MemoryRddContext rdds) {
    return StreamingContext.builder()
        .batchInterval(seconds(1))
        .rdds(rdds.withTaskRetries(3))
        .operators(
            ReferenceOperators.all()
                .with(IntervalBlocks.every(milliseconds(100)))
                .with(PidRateLimit.atMost(50_000)));
  }
}
