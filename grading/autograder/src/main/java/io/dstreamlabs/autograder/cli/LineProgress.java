package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.run.Progress;

/**
 * One line per finished submission.
 *
 * <pre>
 * [ 12/50] doe 85/100
 * [ 13/50] roe 0/100 compile_error
 * [ 14/50] poe not_judged
 * </pre>
 */
final class LineProgress implements Progress {
  private final Console console;
  private final int points;
  private int total;
  private int done;

  /** @param points what the whole lab is worth */
  LineProgress(Console console, int points) {
    this.console = console;
    this.points = points;
  }

  @Override
  public void started(int total) {
    this.total = total;
  }

  @Override
  public void finished(SubmissionResult result) {
    done++;
    String of = String.valueOf(total);
    String count = ("%" + of.length() + "d").formatted(done);
    String name = Shown.name(result.submission());
    console.say("[" + count + "/" + of + "] " + name + " " + outcome(result));
  }

  private String outcome(SubmissionResult result) {
    String score = result.score() + "/" + points;
    return switch (result.status()) {
      case GRADED -> score;
      case NOT_JUDGED -> SubmissionStatus.NOT_JUDGED.label();
      case REJECTED, COMPILE_ERROR, TIMEOUT, CRASHED, MISSING ->
          score + " " + result.status().label();
    };
  }

  @Override
  public void confirming(String submission, int tests) {
    String what = tests == 1 ? "1 test" : tests + " tests";
    console.say(
        Shown.name(submission) + ": " + what + " ran out of time, once more with nothing beside");
  }

  @Override
  public void ended() {}
}
