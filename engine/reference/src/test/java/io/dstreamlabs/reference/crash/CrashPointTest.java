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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes at every single step that the program takes on its disk, and it is started again from what is
 * left: as if nothing had happened.
 */
class CrashPointTest {
  private static final int BATCHES = 9;
  private static final int BLOCKS_PER_BATCH = 2;
  private static final int NUMBERS_PER_BLOCK = 5;
  private static final long MANY = 1_000_000;

  /** The program over all its lives: its source, which knows what was acknowledged, and what it put out. */
  private static final class Lives implements Sink {
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

    private boolean isLastLife() {
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
  }

  @Test
  void program_takes_many_steps() {
    assertThat(steps()).isGreaterThan(80);
  }

  private static long steps() {
    CrashingDisk disk = CrashingDisk.empty().crashingAfter(MANY, 0);
    Lives lives = new Lives(disk);
    assertThat(lives.run()).isOne();
    return disk.steps();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void power_that_goes_at_any_step_changes_nothing(long seed) {
    long steps = steps();
    for (long step = 0; step < steps; step++) {
      Lives lives = new Lives(CrashingDisk.empty().crashingAfter(step, seed * 31 + step));
      int number = lives.run();

      assertThat(number).as("lives when the power goes at step %d", step).isEqualTo(2);
      String totals =
          Words.tallies((long) BATCHES * BLOCKS_PER_BATCH * NUMBERS_PER_BLOCK).toString();
      for (String output : List.of("mapped", "updated")) {
        assertThat(lives.outputs.get(output).lastEntry().getValue())
            .as("%s, seed %d, step %d", output, seed, step)
            .isEqualTo(totals);
      }
      TreeMap<Long, String> batches = lives.outputs.get("numbers");
      assertThat(batches).as("batches").hasSize((int) (batches.lastKey() / 1_000));
      Windows.assertThatTheyAreThoseOfTheBatches(lives.outputs, 1_000);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void power_that_goes_again_while_the_program_recovers_changes_nothing(long seed) {
    long steps = steps();
    for (long step = 0; step < steps; step += 3) {
      for (long second = 0; second < 12; second++) {
        Lives lives = new Lives(CrashingDisk.empty().crashingAfter(step, seed + step));
        assertThat(lives.isLastLife()).isFalse();
        lives.disk = lives.disk.survivors().crashingAfter(second, seed + second);
        lives.run();

        assertThat(lives.outputs.get("mapped").lastEntry().getValue())
            .as("seed %d, steps %d and %d", seed, step, second)
            .isEqualTo(
                Words.tallies((long) BATCHES * BLOCKS_PER_BATCH * NUMBERS_PER_BLOCK).toString());
        Windows.assertThatTheyAreThoseOfTheBatches(lives.outputs, 1_000);
      }
    }
  }
}
