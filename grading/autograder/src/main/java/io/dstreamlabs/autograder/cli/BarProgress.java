package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.run.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves, for a terminal; on the standard error stream, so that results stay clean. */
final class BarProgress implements Progress {
  private static final int WIDTH = 79;

  private final ProgressBar bar;

  BarProgress(int total) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("grading")
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
  }

  @Override
  public void started(int total) {
    bar.maxHint(total);
  }

  @Override
  public void finished(SubmissionResult result) {
    bar.step();
  }

  @Override
  public void confirming(String submission, int tests) {
    bar.setExtraMessage("timeouts again, alone");
  }

  @Override
  public void ended() {
    bar.close();
  }
}
