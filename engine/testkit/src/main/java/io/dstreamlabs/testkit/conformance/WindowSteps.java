package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import java.time.Duration;
import java.util.Map;

/** The steps that look at many batches: windows worked out anew, and those made from the one before. */
final class WindowSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.of(
          "window", WindowSteps::window,
          "reduceByWindow", WindowSteps::reduceByWindow,
          "reduceByKeyAndWindow", WindowSteps::reduceByKeyAndWindow,
          "groupByKeyAndWindow", WindowSteps::groupByKeyAndWindow,
          "countByWindow", WindowSteps::countByWindow,
          "countByValueAndWindow", WindowSteps::countByValueAndWindow);

  private WindowSteps() {}

  /**
   * Length and slide of a window.
   *
   * @param fields where they are
   * @param length how long it is
   */
  private record Lengths(Fields fields, Duration length) {
    static Lengths of(Fields fields) {
      fields.maybeNumber("slideMs");
      return new Lengths(fields, fields.duration("windowMs"));
    }

    /** The slide that is given, or that of the stream. */
    Duration slideOver(DStream<?> stream) {
      return fields.has("slideMs") ? fields.duration("slideMs") : stream.slideDuration();
    }
  }

  private static Step window(Fields fields) {
    Lengths w = Lengths.of(fields);
    return Step.of(Family.WINDOWS, (in, building) -> in.window(w.length(), w.slideOver(in)));
  }

  private static Step groupByKeyAndWindow(Fields fields) {
    Lengths w = Lengths.of(fields);
    return Step.of(
        Family.WINDOWS,
        (in, building) -> Building.pairs(in).groupByKeyAndWindow(w.length(), w.slideOver(in)));
  }

  private static Step countByWindow(Fields fields) {
    Lengths w = Lengths.of(fields);
    return Step.of(
        Family.INCREMENTAL, (in, building) -> in.countByWindow(w.length(), w.slideOver(in)));
  }

  private static Step countByValueAndWindow(Fields fields) {
    Lengths w = Lengths.of(fields);
    return Step.of(
        Family.INCREMENTAL,
        (in, building) -> in.countByValueAndWindow(w.length(), w.slideOver(in)));
  }

  private static Step reduceByWindow(Fields fields) {
    Lengths w = Lengths.of(fields);
    ReduceFunction<Object> f = fields.function("fn", Reduces.ALL);
    if (!fields.has("inv")) {
      return Step.of(
          Family.WINDOWS, (in, building) -> in.reduceByWindow(f, w.length(), w.slideOver(in)));
    }
    ReduceFunction<Object> inverse = fields.function("inv", Reduces.ALL);
    return Step.of(
        Family.INCREMENTAL,
        (in, building) -> in.reduceByWindow(f, inverse, w.length(), w.slideOver(in)));
  }

  private static Step reduceByKeyAndWindow(Fields fields) {
    Lengths w = Lengths.of(fields);
    ReduceFunction<Object> f = fields.function("fn", Reduces.ALL);
    if (!fields.has("inv")) {
      return Step.of(
          Family.WINDOWS,
          (in, building) ->
              Building.pairs(in).reduceByKeyAndWindow(f, w.length(), w.slideOver(in)));
    }
    ReduceFunction<Object> inverse = fields.function("inv", Reduces.ALL);
    FilterFunction<Object> keep =
        fields.has("filter") ? fields.function("filter", Filters.ALL) : Filters.ALL.named("all");
    return Step.of(
        Family.INCREMENTAL,
        (in, building) ->
            Building.pairs(in)
                .reduceByKeyAndWindow(
                    f, inverse, w.length(), w.slideOver(in), pair -> keep.call(pair)));
  }
}
