package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.lesson.DrawnCall;
import io.dstreamlabs.testkit.lesson.DrawnOperators;
import java.util.Arrays;

/** The stateless operators as the pictures call them; functions have names there. */
final class DrawnStateless implements DrawnOperators {

  @Override
  public DStream<Object> call(DrawnCall call, DStream<Object> parent, Sources sources) {
    return switch (call.operator()) {
      case "map" -> parent.map(mapped(call.argument(0)));
      case "flatMap" -> parent.flatMap(flattened(call.argument(0)));
      case "filter" -> parent.filter(kept(call.argument(0)));
      case "count" -> parent.count().transform(rdd -> rdd.map(number -> number));
      case "reduce" -> parent.reduce(reduced(call.argument(0)));
      case "union" ->
          parent.context().union(call.arguments().stream().map(sources::<Object>stream).toList());
      case "transformWith" ->
          parent.transformWith(
              sources.<Object>stream(call.argument(0)), combined(call.argument(1)));
      case "counts" ->
          WordCount.counts(Lab02.lines(parent.transform(rdd -> rdd.map(String::valueOf))))
              .transform(rdd -> rdd.map(pair -> pair));
      default -> throw new IllegalArgumentException("this lab has no operator " + call.operator());
    };
  }

  private static MapFunction<Object, Object> mapped(String function) {
    return switch (function) {
      case "length" -> record -> (long) record.toString().length();
      case "shout" -> record -> record + "!";
      default -> throw unknown(function);
    };
  }

  private static FlatMapFunction<Object, Object> flattened(String function) {
    return switch (function) {
      case "split" ->
          record ->
              Arrays.<Object>stream(record.toString().split("-"))
                  .filter(part -> !part.equals(""))
                  .iterator();
      default -> throw unknown(function);
    };
  }

  private static FilterFunction<Object> kept(String function) {
    return switch (function) {
      case "dashed" -> record -> record.toString().contains("-");
      case "over 10" -> record -> (Long) record > 10;
      default -> throw unknown(function);
    };
  }

  private static ReduceFunction<Object> reduced(String function) {
    return switch (function) {
      case "max" -> (a, b) -> Math.max((Long) a, (Long) b);
      case "join" -> (a, b) -> a + "-" + b;
      default -> throw unknown(function);
    };
  }

  private static Map3Function<Rdd<Object>, Rdd<Object>, Time, Rdd<Object>> combined(
      String function) {
    return switch (function) {
      case "minus" -> (a, b, time) -> a.subtract(b);
      case "union" -> (a, b, time) -> a.union(b);
      default -> throw unknown(function);
    };
  }

  private static IllegalArgumentException unknown(String function) {
    return new IllegalArgumentException("no function is called " + function);
  }
}
