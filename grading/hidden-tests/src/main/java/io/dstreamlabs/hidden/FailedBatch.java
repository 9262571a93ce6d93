package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run whose last batch must fail. That it is this batch which fails is told by data, and not by what an
 * exception says of itself: the same run without it has an answer.
 *
 * <pre>
 * in         a    b    .      the union of both fails at 3 s
 * also       x    -    z
 * before     a x  b           and up to 2 s it is right
 * </pre>
 *
 * @param run of two batches or more
 */
record FailedBatch(ScenarioRun run) {
  private static final String EXCEPTION = IllegalStateException.class.getName();

  FailedBatch {
    if (run.batches() < 2) {
      throw new IllegalArgumentException(
          "the run has one batch, but must have one before the one that fails: give two or more");
    }
  }

  /** The run without its last batch. */
  ScenarioRun before() {
    int batches = run.batches() - 1;
    Map<String, List<Maybe<List<Object>>>> inputs = new TreeMap<>();
    run.inputs()
        .forEach(
            (name, input) -> inputs.put(name, input.subList(0, Math.min(batches, input.size()))));
    return new ScenarioRun(
        run.scenario(), run.parameters(), run.batchIntervalMs(), batches, inputs);
  }

  /** When it fails. */
  long timeMs() {
    return run.batches() * run.batchIntervalMs();
  }

  /** Whether {@code failure} is the one that must be. */
  static boolean isDue(SubjectFailure failure) {
    return failure.verdict() == Verdict.EXCEPTION && failure.exceptionClass().equals(EXCEPTION);
  }

  /**
   * What is wrong with how {@code subject} ends; empty if the batch fails as it must.
   *
   * @throws SubjectFailure if it fails without an exception of the student's code
   */
  Optional<Mistake> mistake(Subject subject) {
    try {
      Observation got = subject.observe(run);
      return Optional.of(got instanceof Refused ? Mistake.REFUSED : Mistake.NOT_FAILED);
    } catch (SubjectFailure failure) {
      if (failure.verdict() != Verdict.EXCEPTION) {
        throw failure;
      }
      return isDue(failure) ? Optional.empty() : Optional.of(Mistake.FAILED_OTHERWISE);
    }
  }
}
