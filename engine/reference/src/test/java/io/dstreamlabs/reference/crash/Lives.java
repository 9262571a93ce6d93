package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.testkit.crash.Crash;
import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A program over all its lives: its source, which knows what was acknowledged, and what it put out. */
final class Lives implements Sink {
  static final int BATCHES = 9;
  private static final int BLOCKS_PER_BATCH = 2;
  private static final int NUMBERS_PER_BLOCK = 5;

  /** How many numbers the source sends in all. */
  static final long NUMBERS = (long) BATCHES * BLOCKS_PER_BATCH * NUMBERS_PER_BLOCK;

  private final Map<String, TreeMap<Long, String>> outputs = new HashMap<>();
  private CrashingDisk disk;
  private Time now = new Time(0);
  private int batches;
  private int acknowledged; // blocks

  Lives(CrashingDisk disk) {
    this.disk = disk;
  }

  @Override
  public void write(String output, long timeMs, Object content) {
    String before =
        outputs.computeIfAbsent(output, o -> new TreeMap<>()).put(timeMs, content.toString());
    if (before != null) {
      assertThat(content).as("%s at %d ms again", output, timeMs).hasToString(before);
    }
  }

  /** Runs until all is done, in as many lives as it takes; tells how many. */
  int run() {
    int lives = 1;
    while (!isLastLife()) {
      lives++;
      assertThat(lives).as("lives").isLessThan(5);
      disk = disk.survivors();
    }
    return lives;
  }

  /** Lives to the end of the work, or of the power; tells which. */
  boolean isLastLife() {
    ManualClock clock = ManualClock.startingAt(now);
    try {
      ReceiverHandle<Long> receiver = new ReceiverHandle<>();
      StreamingContext context =
          StreamingContext.getOrCreate("/program", () -> build(clock, receiver));
      context.start();
      while (batches < BATCHES) {
        storeBlocks(receiver);
        batches++; // whether the batch is run now or after a restart
        clock.advance(Durations.seconds(1));
      }
      clock.advance(Durations.seconds(1));
      return true;
    } catch (Crash e) {
      return false;
    } catch (StreamingException e) {
      assertThat(e).hasRootCauseInstanceOf(Crash.class);
      return false;
    } finally {
      now = clock.now();
    }
  }

  private void storeBlocks(ReceiverHandle<Long> receiver) {
    while (acknowledged < (batches + 1) * BLOCKS_PER_BATCH) {
      long first = (long) acknowledged * NUMBERS_PER_BLOCK;
      receiver.store(LongStream.range(first, first + NUMBERS_PER_BLOCK).boxed().toList());
      acknowledged++;
    }
  }

  private StreamingContext build(ManualClock clock, ReceiverHandle<Long> receiver) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(Durations.seconds(1))
            .operators(ReferenceOperators.all())
            .clock(clock)
            .disk(disk)
            .build();
    context.checkpoint("/program", Durations.seconds(2));
    new WordCount(this).build(context.receiverStream(receiver));
    return context;
  }

  Map<String, TreeMap<Long, String>> outputs() {
    return outputs;
  }

  CrashingDisk disk() {
    return disk;
  }

  /** The next life finds this disk. */
  void wakeOn(CrashingDisk other) {
    disk = other;
  }

  /** Another source and sink, on {@code other}, for whom all has happened that has happened to these. */
  Lives copyOn(CrashingDisk other) {
    Lives copy = new Lives(other);
    outputs.forEach((output, byTime) -> copy.outputs.put(output, new TreeMap<>(byTime)));
    copy.now = now;
    copy.batches = batches;
    copy.acknowledged = acknowledged;
    return copy;
  }

  /** Forgets what was put out after {@code timeMs}. */
  Lives forgetAfter(long timeMs) {
    outputs.values().forEach(byTime -> byTime.tailMap(timeMs, false).clear());
    return this;
  }

  /** Runs some batches, takes in the blocks of the next, and dies. */
  void runAndDie(int some) {
    ManualClock clock = ManualClock.startingAt(now);
    ReceiverHandle<Long> receiver = new ReceiverHandle<>();
    StreamingContext.getOrCreate("/program", () -> build(clock, receiver)).start();
    for (int batch = 0; batch < some; batch++) {
      storeBlocks(receiver);
      batches++;
      clock.advance(Durations.seconds(1));
    }
    storeBlocks(receiver);
    now = clock.now();
    disk = disk.afterKill();
  }
}
