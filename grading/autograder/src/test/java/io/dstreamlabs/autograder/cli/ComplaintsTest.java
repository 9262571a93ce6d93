package io.dstreamlabs.autograder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ComplaintsTest {
  private final StringWriter err = new StringWriter();

  /** A command that ends as it is told. */
  @Command(name = "grade")
  private static final class Failing implements Callable<Integer> {
    private final RuntimeException how;

    Failing(RuntimeException how) {
      this.how = how;
    }

    @Override
    public Integer call() {
      throw how;
    }
  }

  private int codeOf(RuntimeException how) {
    Console console =
        new Console(
            new PrintWriter(new StringWriter()), new PrintWriter(err), Console.Screen.PLAIN);
    Complaints complaints = new Complaints(console, Path.of("target/grade.log"));
    return new CommandLine(new Failing(how)).setExecutionExceptionHandler(complaints).execute();
  }

  @Test
  void wrong_usage_ends_with_2_and_its_sentence() {
    assertThat(codeOf(new WrongUsage("--out x is a file: choose a folder"))).isEqualTo(2);
    assertThat(err).hasToString("grade: --out x is a file: choose a folder\n");
  }

  @Test
  void missing_isolation_ends_with_3_and_its_sentence() {
    assertThat(codeOf(new CannotGrade("isolation is none"))).isEqualTo(3);
    assertThat(err).hasToString("grade: isolation is none\n");
  }

  @Test
  void what_nobody_expected_ends_with_3_and_the_place_of_its_trace() {
    assertThat(codeOf(new IllegalStateException("the pool is closed\nat once"))).isEqualTo(3);
    assertThat(err)
        .hasToString(
            "grade: the autograder itself failed: the pool is closed. Details are in"
                + " target/grade.log\n");
  }

  @Test
  void a_failure_without_a_message_is_named_by_its_class() {
    assertThat(codeOf(new UnsupportedOperationException())).isEqualTo(3);
    assertThat(err)
        .hasToString(
            "grade: the autograder itself failed: UnsupportedOperationException. Details are in"
                + " target/grade.log\n");
  }
}
