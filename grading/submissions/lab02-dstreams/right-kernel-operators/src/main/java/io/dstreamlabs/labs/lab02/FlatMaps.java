package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class FlatMaps {
  private FlatMaps() {}

  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return parent.mapPartitions(
        records -> {
          List<U> all = new ArrayList<>();
          while (records.hasNext()) {
            f.call(records.next()).forEachRemaining(all::add);
          }
          return all.iterator();
        });
  }

  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return flatMap(
        parent,
        record ->
            f.call(record) ? List.of(record).iterator() : Collections.<T>emptyIterator());
  }
}
