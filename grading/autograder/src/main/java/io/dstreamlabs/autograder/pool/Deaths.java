package io.dstreamlabs.autograder.pool;

import io.dstreamlabs.autograder.sandbox.Answer;
import io.dstreamlabs.autograder.sandbox.Exchange;
import io.dstreamlabs.hidden.SubjectFailure;
import io.dstreamlabs.hidden.Verdict;
import java.time.Duration;

/** What the student reads when their worker ended instead of answering. */
final class Deaths {
  private static final int EXIT_OUT_OF_MEMORY = 3;
  private static final int SIGNAL = 128;
  private static final int MAX_SIGNAL = 64;
  private static final int KILLED = SIGNAL + 9;
  private static final Duration NO_CPU = Duration.ofMillis(500);

  private Deaths() {}

  static SubjectFailure failure(Answer.Died died, Exchange exchange, WorkerLimits limits) {
    return switch (died.breach()) {
      case CPU ->
          SubjectFailure.of(
              Verdict.TIMEOUT,
              "the test used more than its %s of processor time"
                  .formatted(seconds(limits.cpuPerTest())));
      case WALL -> SubjectFailure.of(Verdict.TIMEOUT, stuck(exchange, limits));
      case OUTPUT ->
          SubjectFailure.of(Verdict.OUTPUT_LIMIT, "too much was written to standard error");
      case NONE -> ended(died, limits);
    };
  }

  private static String stuck(Exchange exchange, WorkerLimits limits) {
    String text = "no answer within %s".formatted(seconds(limits.wallPerTest()));
    return exchange.cpu().compareTo(NO_CPU) < 0
        ? text + ", and hardly any processor time used: a deadlock, or sleeping?"
        : text;
  }

  private static SubjectFailure ended(Answer.Died died, WorkerLimits limits) {
    int code = died.exitCode();
    if (ranOutOfMemory(died)) {
      return SubjectFailure.of(Verdict.MEMORY_LIMIT, memory(died.errors(), limits));
    }
    if (code == KILLED) {
      return SubjectFailure.of(
          Verdict.MEMORY_LIMIT, "the system killed the process, as it does when memory runs out");
    }
    if (code > SIGNAL && code <= SIGNAL + MAX_SIGNAL) {
      return SubjectFailure.of(Verdict.CRASHED, "the process died of signal " + (code - SIGNAL));
    }
    return SubjectFailure.of(Verdict.EXITED, "the process ended with exit code " + code);
  }

  private static String memory(String errors, WorkerLimits limits) {
    return errors.contains("Metaspace") || errors.contains("class space")
        ? "too many classes were made"
        : "more than %d MB of heap were needed".formatted(limits.memoryMb());
  }

  private static boolean ranOutOfMemory(Answer.Died died) {
    return died.exitCode() == EXIT_OUT_OF_MEMORY && died.errors().contains("OutOfMemoryError")
        || died.errors().contains("insufficient memory for the Java Runtime");
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
