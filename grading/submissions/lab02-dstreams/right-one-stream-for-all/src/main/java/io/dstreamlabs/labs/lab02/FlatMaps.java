package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

public final class FlatMaps {
  private FlatMaps() {}

  static <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return new BatchStream<T, U>(
        List.of(parent), BatchStream.Missing.SKIP, (rdds, time) -> rdds.get(0).flatMap(f));
  }

  static <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return new BatchStream<T, T>(
        List.of(parent), BatchStream.Missing.SKIP, (rdds, time) -> rdds.get(0).filter(f));
  }
}
