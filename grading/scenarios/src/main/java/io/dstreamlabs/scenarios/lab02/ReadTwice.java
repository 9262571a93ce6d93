package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.scenarios.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Reads each RDD of a stream twice, so that every record is there twice. */
final class ReadTwice {
  private ReadTwice() {}

  /**
   * The parameter {@code readers} says who reads: 1, one stream that reads each RDD twice, and so has it
   * worked out twice; or 2, two streams, for which the kernel keeps it.
   */
  static DStream<Object> of(DStream<?> stream, Parameters parameters) {
    if (parameters.integer("readers") == 1) {
      return stream.transform(rdd -> union(List.of(rdd, rdd)));
    }
    DStream<Object> other = stream.transform(rdd -> union(List.of(rdd)));
    return stream.context().transform(List.of(stream, other), (rdds, time) -> union(rdds));
  }

  private static Rdd<Object> union(List<? extends Rdd<?>> rdds) {
    List<Rdd<Object>> all = new ArrayList<>();
    rdds.forEach(rdd -> all.add(rdd.map(record -> record)));
    return all.get(0).context().union(all);
  }
}
