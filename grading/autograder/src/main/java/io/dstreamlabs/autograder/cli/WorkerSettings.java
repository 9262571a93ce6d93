package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.pool.WorkerLimits;
import io.dstreamlabs.autograder.sandbox.Isolation;
import io.dstreamlabs.autograder.sandbox.IsolationLevel;
import java.util.Map;

/**
 * How students' code is run.
 *
 * @param limits what a test may use
 * @param jobs how many submissions are judged at a time
 * @param required the least isolation that will do
 */
record WorkerSettings(WorkerLimits limits, int jobs, IsolationLevel required) {

  /** What of it, and of the machine, can change a result. */
  Map<String, String> thatCount(Isolation found) {
    return Map.of(
        "cpu ms", String.valueOf(limits.cpuPerTest().toMillis()),
        "memory MB", String.valueOf(limits.memoryMb()),
        "isolation", found.level().name(),
        "java", Runtime.version().toString());
  }
}
