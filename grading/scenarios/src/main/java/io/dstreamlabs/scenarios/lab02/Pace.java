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
   * The stream as it is; where the parameter {@code showSlide} is 1, each record as a text with the slide
   * in milliseconds behind it, such as {@code tram4@2000}.
   */
  static DStream<?> shown(DStream<?> stream, Parameters parameters) {
    return parameters.integer("showSlide", 0) == 1 ? shown(stream) : stream;
  }

  private static <T> DStream<String> shown(DStream<T> stream) {
    String slide = "@" + stream.slideDuration().toMillis();
    return stream.mapPartitions(records -> with(slide, records));
  }

  private static <T> Iterator<String> with(String slide, Iterator<T> records) {
    List<String> shown = new ArrayList<>();
    records.forEachRemaining(record -> shown.add(record + slide));
    return shown.iterator();
  }
}
