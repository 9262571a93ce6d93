package io.dstreamlabs.reference.crash;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;

/** Counts the same numbers in each batch whenever it runs, on a clock moved by hand, batch after batch. */
final class ReplayVictim {
  private static final int PER_BATCH = 200;
  private static final int BATCHES_PER_CHECKPOINT = 7;

  private ReplayVictim() {}

  /** Arguments: a directory, and the number of batches in all. */
  public static void main(String[] args) {
    Path directory = Path.of(args[0]);
    int batches = Integer.parseInt(args[1]);
    Journal journal = Journal.openIn(directory);
    String checkpoints = directory.resolve("checkpoints").toString();
    ManualClock clock = ManualClock.startingAtZero();
    StreamingContext context =
        StreamingContext.getOrCreate(
            checkpoints,
            () -> {
              StreamingContext made =
                  StreamingContext.builder()
                      .batchInterval(Durations.seconds(1))
                      .operators(ReferenceOperators.all())
                      .clock(clock)
                      .build();
              made.checkpoint(checkpoints, Durations.seconds(BATCHES_PER_CHECKPOINT));
              new WordCount(journal).build(new Numbers(made));
              return made;
            });
    context.start();
    clock.advance(Durations.seconds(1));
    // Who waits for it finds that one batch is done, however slow the machine.
    System.out.println("started");
    clock.advance(Durations.seconds(batches - 1));
    System.out.println("done");
  }

  /** The numbers of a batch depend on its time alone. */
  private static final class Numbers extends InputDStream<Long> {
    private static final long serialVersionUID = 1;

    Numbers(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<Long>> compute(Time validTime) {
      long batch = validTime.milliseconds() / 1_000 - 1;
      return Optional.of(
          context()
              .rdds()
              .parallelize(
                  LongStream.range(batch * PER_BATCH, (batch + 1) * PER_BATCH).boxed().toList()));
    }
  }
}
