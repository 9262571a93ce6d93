package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.util.List;

public final class Maps {
  private Maps() {}

  static <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return new BatchStream<T, U>(
        List.of(parent), BatchStream.Missing.SKIP, (rdds, time) -> rdds.get(0).map(f));
  }
}
