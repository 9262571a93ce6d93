package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.worker.Failure.What;
import java.util.List;

/**
 * One request, run on a thread of its own with the student's classes loaded afresh, so that no
 * static state passes from one request to the next.
 */
final class ScenarioTask implements Runnable {
  private static final String SCENARIOS = "io.dstreamlabs.scenarios.";

  private final Start start;
  private final Object plainRun;
  private final PrintedBytes printed;
  private byte[] observation = {};
  private Failure failure = Failure.of(What.EXCEPTION, "the thread ended without a result");
  private boolean observed;

  ScenarioTask(Start start, Object plainRun, PrintedBytes printed) {
    this.start = start;
    this.plainRun = plainRun;
    this.printed = printed;
  }

  @Override
  public void run() {
    ScenarioRun run;
    try {
      run = request();
    } catch (RuntimeException | ClassNotFoundException e) {
      failure = Failure.of(What.BAD_REQUEST, String.valueOf(e));
      return;
    }
    try {
      ClassLoader ours = ScenarioTask.class.getClassLoader();
      StudentClassLoader loader = new StudentClassLoader(start.classes(), ours);
      Thread.currentThread().setContextClassLoader(loader);
      keep(run.run(new StudentPlug(loader, start.entryClass()).operators()));
    } catch (Throwable e) {
      failure = FailureSummary.of(e);
    }
  }

  private ScenarioRun request() throws ClassNotFoundException {
    ScenarioRun run = ScenarioRun.fromPlain(plainRun);
    if (!run.scenario().startsWith(SCENARIOS)) {
      throw new IllegalArgumentException(
          "scenario is " + run.scenario() + ", but must be below " + SCENARIOS);
    }
    Class.forName(run.scenario(), false, ScenarioTask.class.getClassLoader());
    return run;
  }

  private void keep(Observation value) {
    try {
      observation = PlainData.codec(start.replyBytes()).encode(value.toPlain());
      observed = true;
    } catch (CodecException e) {
      if (!PlainData.isTooLarge(e)) {
        throw e;
      }
      failure =
          Failure.of(
              What.OUTPUT_LIMIT, "the observation is larger than " + start.replyBytes() + " bytes");
    }
  }

  /** The reply, once the thread has ended. */
  Reply reply(List<String> threadsLeft) {
    if (printed.exceeded()) {
      return new Reply.Failed(Failure.of(What.OUTPUT_LIMIT, "too much was printed"), threadsLeft);
    }
    return observed
        ? new Reply.Observed(observation, threadsLeft)
        : new Reply.Failed(failure, threadsLeft);
  }
}
