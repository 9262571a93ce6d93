package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.worker.Failure.What;
import java.util.List;
import java.util.Optional;

/**
 * One request, run on a thread of its own with the student's classes loaded afresh, so that no static state
 * passes from one request to the next.
 */
final class ScenarioTask implements Runnable {
  private static final String SCENARIOS = "io.dstreamlabs.scenarios.";

  private final Start start;
  private final Object plainRun;
  private final PrintedBytes printed;
  private Optional<byte[]> observation = Optional.empty();
  private Optional<Failure> failure = Optional.empty();

  ScenarioTask(Start start, Object plainRun, PrintedBytes printed) {
    this.start = start;
    this.plainRun = plainRun;
    this.printed = printed;
  }

  @Override
  public void run() {
    ScenarioRun run;
    try {
      run = ScenarioRun.fromPlain(plainRun);
      if (!run.scenario().startsWith(SCENARIOS)) {
        throw new IllegalArgumentException(
            "scenario is " + run.scenario() + ", but must be below " + SCENARIOS);
      }
      Class.forName(run.scenario(), false, ScenarioTask.class.getClassLoader());
    } catch (RuntimeException | ClassNotFoundException e) {
      failure = Optional.of(Failure.of(What.BAD_REQUEST, String.valueOf(e)));
      return;
    }
    try {
      StudentClassLoader loader =
          new StudentClassLoader(start.classes(), ScenarioTask.class.getClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      observe(run.run(new StudentPlug(loader, start.entryClass()).operators()));
    } catch (Throwable e) {
      observation = Optional.empty();
      failure = Optional.of(FailureSummary.of(e));
    }
  }

  private void observe(Observation observed) {
    Object plain = observed.toPlain();
    try {
      byte[] bytes =
          new PlainCodec(PlainData.limits(start.replyBytes())).encode(plain);
      if (bytes.length <= start.replyBytes()) {
        observation = Optional.of(bytes);
        return;
      }
    } catch (CodecException e) {
      // falls through: beyond the limits
    }
    failure = Optional.of(tooLarge());
  }

  private Failure tooLarge() {
    return Failure.of(
        What.OUTPUT_LIMIT, "the observation is larger than " + start.replyBytes() + " bytes");
  }

  /** The reply, once the thread has ended. */
  Reply reply(List<String> threadsLeft) {
    if (printed.exceeded()) {
      return new Reply.Failed(Failure.of(What.OUTPUT_LIMIT, "too much was printed"), threadsLeft);
    }
    if (failure.isPresent()) {
      return new Reply.Failed(failure.get(), threadsLeft);
    }
    return observation
        .<Reply>map(bytes -> new Reply.Observed(bytes, threadsLeft))
        .orElseGet(
            () ->
                new Reply.Failed(
                    Failure.of(What.EXCEPTION, "the thread ended without a result"),
                    threadsLeft));
  }
}
