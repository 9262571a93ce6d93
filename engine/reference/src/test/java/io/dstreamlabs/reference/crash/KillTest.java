package io.dstreamlabs.reference.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
      String expected = tallies(end);
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
    assertWindowsAreThoseOfTheBatches(journal, LiveVictim.BATCH_MS);
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
    assertWindowsAreThoseOfTheBatches(disturbed, 1_000);
  }

  private static String newest(Journal journal, String output) {
    TreeMap<Long, String> all = journal.of(output);
    return all.isEmpty() ? "" : all.lastEntry().getValue();
  }

  private static String tallies(long end) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (long number = 0; number < end; number++) {
      String word = Words.at(number);
      tallies.put(word, tallies.getOrDefault(word, Tally.none()).with(number));
    }
    return tallies.toString();
  }

  private static boolean timesWithoutGaps(Journal journal) {
    TreeMap<Long, String> numbers = journal.of("numbers");
    return numbers.size() == (numbers.lastKey() - numbers.firstKey()) / LiveVictim.BATCH_MS + 1;
  }

  /** What is said of each window is what a naive loop finds in the batches that it covers. */
  private static void assertWindowsAreThoseOfTheBatches(Journal journal, long batchMs) {
    Map<String, TreeMap<Long, String>> outputs = journal.read();
    TreeMap<Long, String> batches = outputs.get("numbers");
    long length = batchMs * WordCount.WINDOW_BATCHES;
    for (long time : outputs.get("window").keySet()) {
      List<Long> numbers = new ArrayList<>();
      batches
          .subMap(time - length, false, time, true)
          .values()
          .forEach(b -> numbers.addAll(parse(b)));
      Map<String, Long> counts = new TreeMap<>();
      numbers.forEach(number -> counts.merge(Words.at(number), 1L, Long::sum));
      List<Long> max = numbers.stream().max(Long::compare).stream().toList();

      assertThat(outputs.get("window")).as("window").containsEntry(time, counts.toString());
      assertThat(outputs.get("max")).as("max").containsEntry(time, max.toString());
      String incremental = outputs.get("incremental").getOrDefault(time, counts.toString());
      assertThat(incremental).as("incremental at %d", time).isEqualTo(counts.toString());
    }
    assertThat(outputs.get("incremental")).isNotEmpty();
  }

  private static List<Long> parse(String list) {
    String inside = list.substring(1, list.length() - 1);
    return inside.isEmpty()
        ? List.of()
        : Arrays.stream(inside.split(", ")).map(Long::valueOf).toList();
  }
}
