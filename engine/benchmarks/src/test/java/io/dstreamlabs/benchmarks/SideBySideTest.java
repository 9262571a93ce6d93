package io.dstreamlabs.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  /** Exit code 0 says that all checksums agreed. */
  @Test
  void all_jobs_run_with_spark_and_are_in_the_table() {
    CommandLines run = CommandLines.run(new SideBySide(), "--toy", "--strings", "FRESH");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    for (String job : SideBySide.titles()) {
      assertThat(rowsOf(job, run.out())).as("rows of " + job).isNotEmpty();
    }
    assertThat(rowsOf("wordcount", run.out()))
        .as("figures and spreads")
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).doesNotContain("  - ").doesNotEndWith(" -"));
  }

  @Test
  void jobs_can_be_chosen_and_spark_left_out() {
    CommandLines run =
        CommandLines.run(
            new SideBySide(), "--toy", "--without-spark", "--jobs", "overhead,start-up");
    assertThat(run.exitCode()).isZero();
    assertThat(rowsOf("overhead", run.out())).isNotEmpty();
    assertThat(rowsOf("start-up", run.out())).isNotEmpty();
    assertThat(rowsOf("wordcount", run.out())).isEmpty();
  }

  @Test
  void an_unknown_job_is_wrong_usage() {
    CommandLines run = CommandLines.run(new SideBySide(), "--jobs", "sort");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().get(0))
        .isEqualTo(
            "there is no job sort: use overhead, wordcount, window-30-10, window-10-1,"
                + " window-reduce, update-state, map-state, start-up");
  }

  private static List<String> rowsOf(String job, List<String> lines) {
    return lines.stream().filter(line -> line.startsWith(job + " ")).toList();
  }
}
