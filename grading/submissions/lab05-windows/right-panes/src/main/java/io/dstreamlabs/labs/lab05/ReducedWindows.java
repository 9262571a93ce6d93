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
              List<T> records = window.collect();
              if (records.isEmpty()) {
                return window.context().emptyRdd();
              }
              T result = records.get(0);
              for (T record : records.subList(1, records.size())) {
                result = reduce.call(result, record);
              }
              return window.context().parallelize(List.of(result));
            });
  }
}
