package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.ArrayList;
import java.util.List;

public final class Totals {
  private Totals() {}

  static <T> DStream<Long> count(DStream<T> parent) {
    return parent.transform(rdd -> rdd.context().parallelize(List.of(rdd.count()), 1));
  }

  static <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return parent
        .mapToPair(record -> Pair.of("all", record))
        .combineByKey(record -> record, f::call, f, new HashPartitioner(1))
        .mapPartitions(
            pairs -> {
              List<T> results = new ArrayList<>();
              pairs.forEachRemaining(pair -> results.add(pair.second()));
              return results.iterator();
            });
  }
}
