package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.ArrayList;
import java.util.List;

public final class Unions {
  private Unions() {}

  static <T> DStream<T> union(List<DStream<T>> parents) {
    if (parents.isEmpty()) {
      throw new IllegalArgumentException("no streams to unite");
    }
    return parents.get(0).context().transform(List.copyOf(parents), (rdds, time) -> united(rdds));
  }

  @SuppressWarnings("unchecked")
  private static <T> Rdd<T> united(List<Rdd<?>> rdds) {
    List<Rdd<T>> typed = new ArrayList<>();
    for (Rdd<?> rdd : rdds) {
      typed.add((Rdd<T>) rdd);
    }
    return typed.get(0).context().union(typed);
  }
}
