package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.ArrayList;
import java.util.List;

public final class Maps {
  private Maps() {}

  static <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return parent.mapPartitions(
        records -> {
          List<U> mapped = new ArrayList<>();
          while (records.hasNext()) {
            mapped.add(f.call(records.next()));
          }
          return mapped.iterator();
        });
  }
}
