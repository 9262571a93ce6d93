package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.lesson.LessonContract;
import java.time.Duration;
import java.util.Optional;

class LessonTest extends LessonContract {
  /** A window that begins one batch too late: the mistake of the lesson. */
  private static final class LateWindow<T> extends DStream<T> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final Duration windowDuration;

    LateWindow(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
      super(parent.context(), slideDuration, Reads.last(parent, windowDuration));
      this.parent = parent;
      this.windowDuration = windowDuration;
    }

    @Override
    protected Optional<? extends Rdd<T>> compute(Time validTime) {
      Time tooLate = validTime.minus(windowDuration).plus(parent.slideDuration());
      return Optional.of(context().rdds().union(parent.rdds(tooLate, validTime)));
    }
  }

  @Override
  protected void mistakeOfTheLesson() {
    LabRun.with(Operators.none())
        .title("exercise 5.1  window(3 s, 2 s) over 1 s batches")
        .input("taps", "a | b b | c | - | d | e f")
        .run(sources -> new LateWindow<>(sources.stream("taps"), seconds(3), seconds(2)))
        .yieldsInOrder(". | a b b | . | b b c | . | d e f");
  }
}
