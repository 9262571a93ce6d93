package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.TimelinePicture;
import java.util.List;
import java.util.Map;

/**
 * A batch that must fail, and no batch before it.
 *
 * @param title of the run
 * @param inputs of the run
 * @param seconds batch time
 */
record FailingBatch(String title, Map<String, List<Maybe<List<Object>>>> inputs, int seconds) {

  /**
   * Checks it.
   *
   * @param before the run up to the batch before it
   * @param all the run with it
   */
  void check(LabRun before, LabRun all, Program program) {
    try {
      before.run(program).isDone();
    } catch (NotImplementedYet | AssertionError e) {
      throw e;
    } catch (RuntimeException e) {
      throw wrong(" must be the first to fail; before it was " + e, e);
    }
    try {
      all.run(program).isDone();
    } catch (NotImplementedYet | AssertionError e) {
      throw e;
    } catch (IllegalStateException e) {
      requireTime(e);
      return;
    } catch (RuntimeException e) {
      throw wrong(" must fail with an IllegalStateException, not with " + e, e);
    }
    throw wrong(" must fail with an IllegalStateException, and was done", null);
  }

  private void requireTime(IllegalStateException failure) {
    String time = seconds * LabRun.BATCH_INTERVAL_MS + " ms";
    if (!String.valueOf(failure.getMessage()).contains(time)) {
      throw wrong(
          ": the message must name the batch time, %s; yours is: %s"
              .formatted(time, failure.getMessage()),
          failure);
    }
  }

  private AssertionError wrong(String sentence, Throwable cause) {
    int batches = inputs.values().stream().mapToInt(List::size).max().orElse(0);
    TimelinePicture picture = TimelinePicture.of(LabRun.BATCH_INTERVAL_MS, batches);
    if (!title.isEmpty()) {
      picture.title(title);
    }
    inputs.forEach(picture::input);
    picture.mark(seconds * LabRun.BATCH_INTERVAL_MS, "the batch at " + seconds + " s" + sentence);
    return new AssertionError(picture.draw(), cause);
  }
}
