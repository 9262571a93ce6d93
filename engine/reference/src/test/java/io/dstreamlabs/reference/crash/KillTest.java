package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at random moments and started again. {@code -Dcrash.kills=100} kills it more often, and
 * {@code -Dcrash.seed=N} at other moments.
 */
@Timeout(900)
class KillTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 10);
  private static final long SEED = Long.getLong("crash.seed", 42);

  @TempDir private Path directory;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_counted_twice() throws IOException {
    Journal journal = Journal.openIn(directory);
    try (NumberSource source = new NumberSource()) {
      Victim victim = new Victim(directory, LiveVictim.class, source.port());
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        victim.killAtRandom(random);
      }
      Process last = victim.launch();
      victim.awaitStart(last);
      long end = source.finish();
      String expected = Words.tallies(end).toString();
      try {
        await("the totals of %d numbers, seed %d".formatted(end, SEED))
            .atMost(Duration.ofSeconds(120))
            .pollInterval(Duration.ofMillis(200))
            .until(
                () ->
                    source.acknowledged() >= end
                        && newest(journal, "mapped").equals(expected)
                        && newest(journal, "updated").equals(expected));
      } finally {
        last.destroyForcibly();
      }
    }

    assertThat(timesWithoutGaps(journal)).as("seed %d", SEED).isTrue();
    Windows.assertThatTheyAreThoseOfTheBatches(journal.read(), LiveVictim.BATCH_MS);
  }

  @Test
  void timeline_of_a_replay_is_that_of_a_run_that_nobody_disturbed() throws Exception {
    Victim victim = new Victim(directory, ReplayVictim.class, 1_000_000);
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      victim.killAtRandom(random);
    }
    Journal disturbed = Journal.openIn(directory);
    int batches = (int) (disturbed.of("max").lastKey() / 1_000) + 50;
    assertThat(new Victim(directory, ReplayVictim.class, batches).launch().waitFor()).isZero();

    Path elsewhere = Files.createDirectory(directory.resolve("undisturbed"));
    assertThat(new Victim(elsewhere, ReplayVictim.class, batches).launch().waitFor()).isZero();

    assertThat(disturbed.read())
        .as("seed %d, %d batches", SEED, batches)
        .isEqualTo(Journal.openIn(elsewhere).read());
    Windows.assertThatTheyAreThoseOfTheBatches(disturbed.read(), 1_000);
  }

  private static String newest(Journal journal, String output) {
    TreeMap<Long, String> all = journal.of(output);
    return all.isEmpty() ? "" : all.lastEntry().getValue();
  }

  private static boolean timesWithoutGaps(Journal journal) {
    TreeMap<Long, String> numbers = journal.of("numbers");
    return numbers.size() == (numbers.lastKey() - numbers.firstKey()) / LiveVictim.BATCH_MS + 1;
  }
}
