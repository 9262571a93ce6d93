package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** The words of each second that did not come in the second before. */
final class NewWords {
  private NewWords() {}

  static void run(PrintStream out, Operators operators) {
    ManualClock clock = ManualClock.startingAtZero();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(operators)
            .clock(clock)
            .out(out)
            .build()) {
      Queue<Rdd<String>> batches = new ArrayDeque<>();
      batches.add(context.rdds().parallelize(List.of("a", "b")));
      batches.add(context.rdds().parallelize(List.of("b", "c")));
      DStream<String> words = context.queueStream(batches);

      NoveltyOperators novelty = context.operators().require(NoveltyOperators.class, "newcomers");
      novelty.newcomers(words).print();

      context.start();
      clock.advance(seconds(2));
    }
  }
}
