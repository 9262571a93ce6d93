package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.scenarios.Parameters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Shows in the records how long the slide of their stream is, which the times of RDDs do not. */
final class Pace {
  private Pace() {}

  /**
   * The stream as it is; where the parameter {@code showSlide} is 1, each record in a list with the slide
   * in batches behind it, such as {@code [tram4, 2]}.
   */
  static DStream<?> shown(DStream<?> stream, Parameters parameters) {
    return parameters.integer("showSlide", 0) == 1 ? shown(stream) : stream;
  }

  private static <T> DStream<List<Object>> shown(DStream<T> stream) {
    long slide = stream.slideDuration().dividedBy(stream.context().batchInterval());
    return stream.mapPartitions(records -> with(slide, records));
  }

  private static <T> Iterator<List<Object>> with(long slide, Iterator<T> records) {
    List<List<Object>> shown = new ArrayList<>();
    records.forEachRemaining(record -> shown.add(List.of(record, slide)));
    return shown.iterator();
  }
}
