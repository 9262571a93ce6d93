package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.WindowOperators;
import java.time.Duration;

/**
 * Given: makes the exercises a plug, {@code Operators.of(new Lab05Operators())}. Each operator checks its
 * arguments (5.5) and then builds its stream (5.1 to 5.4).
 *
 * <p>While 5.5 is still to do, arguments that are multiples of the parent's slide are let through, so
 * that the other exercises can be done first; any others end in 5.5.
 */
public final class Lab05Operators implements WindowOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T> DStream<T> window(DStream<T> parent, Duration windowDuration, Duration slideDuration) {
    check(windowDuration, slideDuration, parent);
    return Windows.window(parent, windowDuration, slideDuration);
  }

  @Override
  public <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    check(windowDuration, slideDuration, parent);
    return ReducedWindows.reduceByWindow(parent, reduce, windowDuration, slideDuration);
  }

  @Override
  public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
      PairDStream<K, V> parent,
      ReduceFunction<V> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    check(windowDuration, slideDuration, parent);
    return KeyedWindows.reduceByKeyAndWindow(parent, reduce, windowDuration, slideDuration);
  }

  @Override
  public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    check(windowDuration, slideDuration, parent);
    return GroupedWindows.groupByKeyAndWindow(parent, windowDuration, slideDuration);
  }

  private static void check(Duration windowDuration, Duration slideDuration, DStream<?> parent) {
    Duration parentSlide = parent.slideDuration();
    try {
      WindowChecks.check(windowDuration, slideDuration, parentSlide);
    } catch (NotImplementedYet todo) {
      if (!fits(windowDuration, parentSlide) || !fits(slideDuration, parentSlide)) {
        throw todo;
      }
    }
  }

  private static boolean fits(Duration duration, Duration parentSlide) {
    long times = duration.dividedBy(parentSlide);
    return times > 0 && parentSlide.multipliedBy(times).equals(duration);
  }
}
