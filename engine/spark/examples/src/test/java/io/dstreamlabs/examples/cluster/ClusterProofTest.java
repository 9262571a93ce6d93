package io.dstreamlabs.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program of the proof and the comparison, at toy size, without a cluster. */
class ClusterProofTest {
  private static final int BATCHES = 22;
  private static final Load LOAD = Load.of(1_760, BATCHES, 4, 30, 42);

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void words_are_counted_right() {
    assertThat(run("memory", "memory", BATCHES)).isZero();

    Outputs outputs = Timeline.in(directory.resolve("memory")).read();
    for (int batch = 1; batch <= BATCHES; batch++) {
      Map<String, Long> sinceEver = counts(1, batch);
      Map<String, Long> inWindow = counts(Math.max(1, batch - 9), batch);
      Map<String, Long> mostInOne = new TreeMap<>();
      for (int one = Math.max(1, batch - 9); one <= batch; one++) {
        counts(one, one).forEach((word, count) -> mostInOne.merge(word, count, Math::max));
      }
      long time = batch * 1_000L;
      assertThat(outputs.given("updateStateByKey", time)).containsExactly(of(sinceEver));
      assertThat(outputs.given("reduceByKeyAndWindow/inverse", time)).containsExactly(of(inWindow));
      assertThat(outputs.given("reduceByKeyAndWindow/max", time)).containsExactly(of(mostInOne));
    }
    assertThat(outputs.operators()).contains("mapWithState", "mapWithState/snapshots").hasSize(5);
  }

  @Test
  void run_that_goes_on_puts_out_what_one_in_one_go_does() {
    run("memory", "whole", BATCHES);
    run("memory", "halves", 13);
    assertThat(run("memory", "halves", BATCHES)).isZero();

    assertThat(compare("whole", "halves")).isZero();
    assertThat(out.toString())
        .contains("equal    updateStateByKey              22 batches, ")
        .doesNotContain("differs");
    assertThat(run("memory", "halves", BATCHES)).isZero();
    assertThat(out.toString()).contains("no batch was left to run");
  }

  @Test
  void first_batch_that_differs_is_told() throws IOException {
    timeline("a", "1000 count 1 0a", "2000 count 2 0b", "1000 sum 1 0", "2000 sum 1 0");
    timeline("b", "1000 count 1 0a", "2000 count 3 0c", "1000 sum 1 0", "2000 sum 1 0");

    assertThat(proof("compare", "--batches", "2", path("a"), path("b"))).isOne();
    assertThat(out.toString().lines())
        .containsExactly(
            "differs  count                         at 2000 ms: 2 pairs 000000000000000b and 3 pairs 000000000000000c",
            "equal    sum                           2 batches, 2 pairs");
  }

  @Test
  void batch_that_is_missing_or_not_the_same_again_is_told() throws IOException {
    timeline("a", "1000 count 1 0a", "1000 sum 1 0");
    timeline("b", "1000 count 1 0a", "1000 count 1 0b");

    assertThat(proof("compare", "--batches", "1", path("a"), path("b"))).isOne();
    assertThat(out.toString().lines())
        .containsExactly(
            "differs  count                         at 1000 ms: 1 pairs 000000000000000a and 1 pairs 000000000000000a, then 1 pairs 000000000000000b",
            "differs  sum                           at 1000 ms: 1 pairs 0000000000000000 and nothing");
  }

  @Test
  void batches_that_both_do_not_have_are_told() throws IOException {
    timeline("a", "1000 count 1 0a");
    timeline("b", "1000 count 1 0a", "1000 count 1 0a");

    assertThat(proof("compare", "--batches", "1", path("a"), path("b"))).isZero();
    assertThat(proof("compare", "--batches", "2", path("a"), path("b"))).isOne();
    assertThat(out.toString().lines())
        .containsExactly(
            "equal    count                         1 batches, 1 pairs, 1 delivered again and the same each time",
            "differs  count                         1 batches, not 2");
  }

  @Test
  void timelines_without_a_line_are_not_equal() throws IOException {
    timeline("a");
    timeline("b");

    assertThat(proof("compare", "--batches", "1", path("a"), path("b"))).isOne();
  }

  @Test
  void wrong_usage_is_told_in_a_sentence() {
    assertThat(proof("compare", "--batches", "1", path("a"), path("b"))).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(path("a") + " has no timeline.txt: name the directory of a run");

    err.getBuffer().setLength(0);
    assertThat(proof("run", "--master", "memory", "--directory", path("a"), "--records", "7"))
        .isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "records is 7, but must be a multiple of batches times partitions, 400: use 400");
    assertThat(directory.resolve("a")).doesNotExist();
  }

  private void timeline(String name, String... lines) throws IOException {
    Path run = Files.createDirectories(directory.resolve(name));
    Files.write(run.resolve("timeline.txt"), List.of(lines));
  }

  private int run(String master, String name, int batches) {
    return proof(
        "run",
        "--master",
        master,
        "--directory",
        path(name),
        "--records",
        String.valueOf(LOAD.perBatch() * batches),
        "--batches",
        String.valueOf(batches),
        "--vocabulary",
        String.valueOf(LOAD.vocabulary()));
  }

  private int compare(String expected, String found) {
    return proof("compare", "--batches", String.valueOf(BATCHES), path(expected), path(found));
  }

  private int proof(String... args) {
    CommandLine commandLine = ClusterProof.commandLine();
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  /** How often each word comes in the batches from the first to the last, counted in a loop. */
  private static Map<String, Long> counts(int first, int last) {
    Map<String, Long> counts = new TreeMap<>();
    for (int batch = first; batch <= last; batch++) {
      for (int partition = 0; partition < LOAD.partitions(); partition++) {
        LOAD.words(batch * 1_000L, partition)
            .forEachRemaining(word -> counts.merge(word, 1L, Long::sum));
      }
    }
    return counts;
  }

  private static Checksum of(Map<String, Long> counts) {
    List<Pair<String, Long>> pairs = new ArrayList<>();
    counts.forEach((word, count) -> pairs.add(Pair.of(word, count)));
    return Checksum.ofAll(pairs.iterator());
  }
}
