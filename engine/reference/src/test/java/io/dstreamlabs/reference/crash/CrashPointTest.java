package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.crash.CrashingDisk;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes at every single step that the program takes on its disk, and it is started again from what is
 * left: as if nothing had happened.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashPointTest {
  private static final long MANY = 1_000_000;

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
      String totals = Words.tallies(Lives.NUMBERS).toString();
      for (String output : List.of("mapped", "updated")) {
        assertThat(lives.outputs().get(output).lastEntry().getValue())
            .as("%s, seed %d, step %d", output, seed, step)
            .isEqualTo(totals);
      }
      TreeMap<Long, String> batches = lives.outputs().get("numbers");
      assertThat(batches).as("batches").hasSize((int) (batches.lastKey() / 1_000));
      Windows.assertThatTheyAreThoseOfTheBatches(lives.outputs(), 1_000);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 5)
  void power_that_goes_again_while_the_program_recovers_changes_nothing(long seed) {
    long steps = steps();
    for (long step = 0; step < steps; step += 3) {
      for (long second = 0; second < 12; second++) {
        Lives lives = new Lives(CrashingDisk.empty().crashingAfter(step, seed + step));
        assertThat(lives.isLastLife()).isFalse();
        lives.wakeOn(lives.disk().survivors().crashingAfter(second, seed + second));
        lives.run();

        assertThat(lives.outputs().get("mapped").lastEntry().getValue())
            .as("seed %d, steps %d and %d", seed, step, second)
            .isEqualTo(Words.tallies(Lives.NUMBERS).toString());
        Windows.assertThatTheyAreThoseOfTheBatches(lives.outputs(), 1_000);
      }
    }
  }
}
