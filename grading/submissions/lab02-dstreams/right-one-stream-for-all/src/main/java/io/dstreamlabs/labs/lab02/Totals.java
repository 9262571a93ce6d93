package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

public final class Totals {
  private Totals() {}

  static <T> DStream<Long> count(DStream<T> parent) {
    return new BatchStream<T, Long>(
        List.of(parent),
        BatchStream.Missing.FAIL,
        (rdds, time) -> {
          long count = rdds.get(0).aggregate(0L, (n, record) -> n + 1, Long::sum);
          return rdds.get(0).context().parallelize(List.of(count));
        });
  }

  static <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return new BatchStream<T, T>(
        List.of(parent), BatchStream.Missing.SKIP, (rdds, time) -> reduced(rdds.get(0), f));
  }

  private static <T> Rdd<T> reduced(Rdd<T> rdd, ReduceFunction<T> f) {
    return rdd.isEmpty() ? rdd : rdd.context().parallelize(List.of(rdd.reduce(f)));
  }
}
