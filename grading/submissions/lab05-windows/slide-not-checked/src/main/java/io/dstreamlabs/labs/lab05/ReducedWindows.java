package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;
import java.util.List;

public final class ReducedWindows {
  private ReducedWindows() {}

  static <T> DStream<T> reduceByWindow(
      DStream<T> parent,
      ReduceFunction<T> reduce,
      Duration windowDuration,
      Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transform(
            window -> {
              if (window.isEmpty()) {
                return window;
              }
              return window.context().parallelize(List.of(window.reduce(reduce)), 1);
            });
  }
}
