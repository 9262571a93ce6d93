package io.dstreamlabs.autograder.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.sandbox.Answer;
import io.dstreamlabs.autograder.sandbox.Exchange;
import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeathsTest {
  private static final WorkerLimits LIMITS = WorkerLimits.of(Duration.ofMillis(1500), 256);

  @Test
  void processor_time_over_the_limit_is_a_timeout() {
    is(
        died(Breach.CPU, 137, ""),
        Verdict.TIMEOUT,
        "the test used more than its 1500 ms of processor time");
  }

  @Test
  void elapsed_time_with_processor_time_is_a_plain_timeout() {
    SubjectFailure failure =
        Deaths.failure(died(Breach.WALL, 137, ""), exchange(Duration.ofMillis(500)), LIMITS);

    assertThat(failure).hasMessage("no answer within 9 s");
    assertThat(failure.verdict()).isEqualTo(Verdict.TIMEOUT);
  }

  @Test
  void elapsed_time_without_processor_time_asks_whether_it_sleeps() {
    is(
        died(Breach.WALL, 137, ""),
        Verdict.TIMEOUT,
        "no answer within 9 s, and hardly any processor time used: a deadlock, or sleeping?");
  }

  @Test
  void flood_of_errors_is_an_output_limit() {
    is(
        died(Breach.OUTPUT, 137, ""),
        Verdict.OUTPUT_LIMIT,
        "too much was written to standard error");
  }

  @Test
  void full_heap_and_too_many_classes_are_memory_limits() {
    String out = "Terminating due to java.lang.OutOfMemoryError: ";
    is(
        died(Breach.NONE, 3, out + "Java heap space"),
        Verdict.MEMORY_LIMIT,
        "more than 256 MB of heap were needed");
    is(died(Breach.NONE, 3, out + "Metaspace"), Verdict.MEMORY_LIMIT, "too many classes were made");
    is(
        died(Breach.NONE, 3, out + "Compressed class space"),
        Verdict.MEMORY_LIMIT,
        "too many classes were made");
  }

  @Test
  void kill_from_outside_is_a_memory_limit() {
    is(
        died(Breach.NONE, 137, ""),
        Verdict.MEMORY_LIMIT,
        "the system killed the process, as it does when memory runs out");
  }

  @Test
  void other_signals_are_crashes() {
    is(died(Breach.NONE, 134, ""), Verdict.CRASHED, "the process died of signal 6");
    is(died(Breach.NONE, 139, ""), Verdict.CRASHED, "the process died of signal 11");
  }

  @Test
  void every_other_end_is_exited() {
    is(died(Breach.NONE, 0, ""), Verdict.EXITED, "the process ended with exit code 0");
    is(died(Breach.NONE, 3, "no"), Verdict.EXITED, "the process ended with exit code 3");
    is(died(Breach.NONE, 128, ""), Verdict.EXITED, "the process ended with exit code 128");
    is(died(Breach.NONE, 193, ""), Verdict.EXITED, "the process ended with exit code 193");
  }

  private static void is(Answer.Died died, Verdict verdict, String message) {
    SubjectFailure failure = Deaths.failure(died, exchange(Duration.ofMillis(499)), LIMITS);
    assertThat(failure.verdict()).isEqualTo(verdict);
    assertThat(failure).hasMessage(message);
  }

  private static Answer.Died died(Breach breach, int exitCode, String errors) {
    return new Answer.Died(breach, exitCode, errors);
  }

  private static Exchange exchange(Duration cpu) {
    return new Exchange(new Answer.Broke("unused"), cpu, Duration.ofSeconds(9));
  }
}
