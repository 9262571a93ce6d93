package io.dstreamlabs.reference.crash;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.nio.file.Path;

/** Counts what a {@link NumberSource} sends, until somebody kills it. */
final class LiveVictim {
  static final int BATCH_MS = 50;
  private static final int BATCHES_PER_CHECKPOINT = 7;

  private LiveVictim() {}

  /** Arguments: a directory, and the port of the source. */
  public static void main(String[] args) throws InterruptedException {
    Path directory = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    Journal journal = Journal.openIn(directory);
    String checkpoints = directory.resolve("checkpoints").toString();
    StreamingContext context =
        StreamingContext.getOrCreate(
            checkpoints,
            () -> {
              StreamingContext made =
                  StreamingContext.builder()
                      .batchInterval(Durations.milliseconds(BATCH_MS))
                      .operators(ReferenceOperators.all())
                      .build();
              made.checkpoint(
                  checkpoints, Durations.milliseconds(BATCH_MS * BATCHES_PER_CHECKPOINT));
              new WordCount(journal).build(made.receiverStream(new AcknowledgingReceiver(port)));
              return made;
            });
    context.start();
    System.out.println("started");
    context.awaitTermination();
  }
}
