package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of an operator as it is written at the left of a picture, such as {@code reduceByWindow(max, 2 s,
 * 1 s)}.
 *
 * @param operator its name
 * @param function name of the function; empty where it takes none
 * @param windowDuration first duration
 * @param slideDuration second duration
 */
record DrawnCall(
    String operator, String function, Duration windowDuration, Duration slideDuration) {
  private static final Pattern FORM =
      Pattern.compile("(\\w+)\\((?:(\\w+), )?(\\d+) s, (\\d+) s\\)(?: of it)?");

  /** What {@code label} says. */
  static DrawnCall of(String label) {
    Matcher form = FORM.matcher(label);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no call that a test can run: write it like window(3 s, 2 s)".formatted(label));
    }
    return new DrawnCall(
        form.group(1),
        form.group(2) == null ? "" : form.group(2),
        seconds(Long.parseLong(form.group(3))),
        seconds(Long.parseLong(form.group(4))));
  }

  /** A row that is drawn "of it" is of the row above; all others are of what goes in. */
  static DStream<Object> stream(DStream<Object> in, Picture.Row above, Picture.Row row) {
    DStream<Object> parent = row.label().endsWith(" of it") ? of(above.label()).on(in) : in;
    return of(row.label()).on(parent);
  }

  /** The operator called on {@code stream}. */
  DStream<Object> on(DStream<Object> stream) {
    return switch (operator) {
      case "window" -> stream.window(windowDuration, slideDuration);
      case "reduceByWindow" -> stream.reduceByWindow(named(), windowDuration, slideDuration);
      case "reduceByKeyAndWindow" ->
          plain(pairs(stream).reduceByKeyAndWindow(named(), windowDuration, slideDuration));
      case "groupByKeyAndWindow" ->
          plain(pairs(stream).groupByKeyAndWindow(windowDuration, slideDuration));
      default -> throw new IllegalArgumentException("this lab has no operator " + operator);
    };
  }

  private ReduceFunction<Object> named() {
    return switch (function) {
      case "sum" -> (a, b) -> (Long) a + (Long) b;
      case "max" -> (a, b) -> Math.max((Long) a, (Long) b);
      case "join" -> (a, b) -> a + "-" + b;
      default -> throw new IllegalArgumentException("no function is called " + function);
    };
  }

  private static PairDStream<Object, Object> pairs(DStream<Object> stream) {
    return stream.transformToPair(rdd -> rdd.mapToPair(DrawnCall::pair));
  }

  @SuppressWarnings("unchecked") // the picture has pairs there
  private static Pair<Object, Object> pair(Object record) {
    return (Pair<Object, Object>) record;
  }

  private static <K, V> DStream<Object> plain(PairDStream<K, V> pairs) {
    return pairs.transform(rdd -> rdd.<Object>map(pair -> pair));
  }
}
