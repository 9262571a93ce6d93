package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.worker.Failure.What;

/** One request, run on a thread of its own with classes that no earlier request left a trace in. */
final class ScenarioTask implements Runnable {
  private final Start start;
  private final StudentClasses classes;
  private final Object plainRun;
  private final PrintedBytes printed;
  private byte[] observation = {};
  private Failure failure = Failure.of(What.EXCEPTION, "the thread ended without a result");
  private boolean observed;

  ScenarioTask(Start start, StudentClasses classes, Object plainRun, PrintedBytes printed) {
    this.start = start;
    this.classes = classes;
    this.plainRun = plainRun;
    this.printed = printed;
  }

  @Override
  public void run() {
    ScenarioRun run;
    try {
      run = ScenarioRequest.read(plainRun);
    } catch (RuntimeException e) {
      failure = Failure.of(What.BAD_REQUEST, String.valueOf(e));
      return;
    }
    try {
      StudentClassLoader loader = classes.forRequest();
      Thread.currentThread().setContextClassLoader(loader);
      keep(run.run(new StudentPlug(loader, start.entryClass()).operators()));
    } catch (Throwable e) {
      classes.failed();
      failure = FailureSummary.of(e);
    }
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
  Reply reply(Left left) {
    if (printed.exceeded()) {
      return new Reply.Failed(Failure.of(What.OUTPUT_LIMIT, "too much was printed"), left);
    }
    return observed ? new Reply.Observed(observation, left) : new Reply.Failed(failure, left);
  }
}
