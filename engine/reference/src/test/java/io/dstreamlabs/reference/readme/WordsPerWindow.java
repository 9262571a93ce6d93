package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Every second, how often each word came in the last two seconds. */
public final class WordsPerWindow {
  private WordsPerWindow() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    ManualClock clock = ManualClock.startingAtZero();
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .out(out)
            .build()) {
      Queue<Rdd<String>> lines = new ArrayDeque<>();
      for (String line : List.of("a b a", "b", "c")) {
        lines.add(context.rdds().parallelize(List.of(line)));
      }

      context
          .queueStream(lines)
          .flatMap(line -> List.of(line.split(" ")).iterator())
          .mapToPair(word -> Pair.of(word, 1L))
          .reduceByKeyAndWindow(Long::sum, seconds(2), seconds(1))
          .print();

      context.start();
      clock.advance(seconds(3));
    }
  }
}
