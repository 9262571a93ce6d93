package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Clock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.receiver.Receiver;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.PrintStream;
import java.nio.file.Path;

/** Counts words for ever, whatever happens to its process: start it again, and it goes on. */
final class SurvivingProgram {
  private SurvivingProgram() {}

  static StreamingContext open(
      Path directory, Receiver<String> words, Clock clock, PrintStream out) {
    return StreamingContext.getOrCreate(
        directory.toString(),
        () -> {
          StreamingContext context =
              StreamingContext.builder()
                  .batchInterval(seconds(1))
                  .operators(ReferenceOperators.all())
                  .clock(clock)
                  .out(out)
                  .build();
          context.checkpoint(directory.toString(), seconds(10));
          context
              .receiverStream(words)
              .mapToPair(word -> Pair.of(word, 1L))
              .<Long>updateStateByKey((ones, count) -> Maybe.of(count.orElse(0L) + ones.size()))
              .withId("counts")
              .print();
          return context;
        });
  }
}
