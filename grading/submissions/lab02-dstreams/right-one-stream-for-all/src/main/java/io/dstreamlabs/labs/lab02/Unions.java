package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

public final class Unions {
  private Unions() {}

  static <T> DStream<T> union(List<DStream<T>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException("a union needs a stream");
    }
    return new BatchStream<T, T>(
        parents,
        BatchStream.Missing.FAIL,
        (rdds, time) -> {
          Rdd<T> all = rdds.get(0);
          for (Rdd<T> rdd : rdds.subList(1, rdds.size())) {
            all = all.union(rdd);
          }
          return all;
        });
  }
}
