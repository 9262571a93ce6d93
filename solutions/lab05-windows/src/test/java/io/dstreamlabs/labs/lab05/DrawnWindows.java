package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.lesson.DrawnCall;
import io.dstreamlabs.testkit.lesson.DrawnOperators;

/** The window operators as the pictures call them; functions have names there. */
final class DrawnWindows implements DrawnOperators {

  @Override
  public DStream<Object> call(DrawnCall call, DStream<Object> parent, Sources sources) {
    return switch (call.operator()) {
      case "window" -> parent.window(call.duration(0), call.duration(1));
      case "reduceByWindow" ->
          parent.reduceByWindow(named(call.argument(0)), call.duration(1), call.duration(2));
      case "reduceByKeyAndWindow" ->
          plain(
              pairs(parent)
                  .reduceByKeyAndWindow(
                      named(call.argument(0)), call.duration(1), call.duration(2)));
      case "groupByKeyAndWindow" ->
          plain(pairs(parent).groupByKeyAndWindow(call.duration(0), call.duration(1)));
      default -> throw new IllegalArgumentException("this lab has no operator " + call.operator());
    };
  }

  private static ReduceFunction<Object> named(String function) {
    return switch (function) {
      case "sum" -> (a, b) -> (Long) a + (Long) b;
      case "max" -> (a, b) -> Math.max((Long) a, (Long) b);
      case "join" -> (a, b) -> a + "-" + b;
      default -> throw new IllegalArgumentException("no function is called " + function);
    };
  }

  private static PairDStream<Object, Object> pairs(DStream<Object> stream) {
    return stream.transformToPair(rdd -> rdd.mapToPair(DrawnWindows::pair));
  }

  @SuppressWarnings("unchecked") // the picture has pairs there
  private static Pair<Object, Object> pair(Object record) {
    return (Pair<Object, Object>) record;
  }

  private static <K, V> DStream<Object> plain(PairDStream<K, V> pairs) {
    return pairs.transform(rdd -> rdd.<Object>map(pair -> pair));
  }
}
