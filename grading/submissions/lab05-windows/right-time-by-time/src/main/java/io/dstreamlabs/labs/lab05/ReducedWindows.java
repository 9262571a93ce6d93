package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;
import java.util.ArrayList;
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
            window ->
                window
                    .coalesce(1)
                    .mapPartitions(
                        records -> {
                          List<T> result = new ArrayList<>();
                          while (records.hasNext()) {
                            T next = records.next();
                            if (result.isEmpty()) {
                              result.add(next);
                            } else {
                              result.set(0, reduce.call(result.get(0), next));
                            }
                          }
                          return result.iterator();
                        }));
  }
}
