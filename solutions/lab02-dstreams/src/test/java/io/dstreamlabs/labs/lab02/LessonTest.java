package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.lesson.LessonContract;
import java.util.Arrays;
import java.util.Optional;

class LessonTest extends LessonContract {

  /** A flatMap that has no RDD where it has no record: the mistake of the lesson. */
  private static final class NoEmptyOnes<T, U> extends DStream<U> {
    private static final long serialVersionUID = 1;

    private final DStream<T> parent;
    private final FlatMapFunction<T, U> f;

    NoEmptyOnes(DStream<T> parent, FlatMapFunction<T, U> f) {
      super(parent.context(), parent.slideDuration(), Reads.current(parent));
      this.parent = parent;
      this.f = f;
    }

    @Override
    protected Optional<? extends Rdd<U>> compute(Time validTime) {
      return parent
          .getOrCompute(validTime)
          .map(rdd -> rdd.flatMap(f))
          .filter(rdd -> !rdd.isEmpty());
    }
  }

  @Override
  protected void mistakeOfTheLesson() {
    LabRun.with(Operators.none())
        .title("exercise 2.2  flatMap(split) over 1 s batches")
        .input("routes", "-- a-b | -- | c")
        .run(
            sources ->
                new NoEmptyOnes<String, String>(
                    sources.stream("routes"),
                    route ->
                        Arrays.stream(route.split("-")).filter(part -> !part.isEmpty()).iterator()))
        .yieldsInOrder("a b | - | c");
  }
}
