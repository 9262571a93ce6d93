package io.dstreamlabs.benchmarks;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Counts the words of one batch and prints them: what a launch is timed with. */
public final class FirstBatchOfOurs {
  private FirstBatchOfOurs() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    ManualClock clock = ManualClock.startingAtZero();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .build()) {
      Queue<Rdd<String>> batches = new ArrayDeque<>();
      batches.add(context.rdds().parallelize(List.of("a", "b", "a")));
      context
          .queueStream(batches)
          .mapToPair(word -> new Pair<>(word, 1L))
          .reduceByKey(Long::sum)
          .print();
      context.start();
      clock.advance(seconds(1));
    }
  }
}
