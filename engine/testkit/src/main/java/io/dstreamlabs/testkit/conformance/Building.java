package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The graph of a case while it is built; a name of an input always means the same stream. */
final class Building {
  private final ConformanceCase built;
  private final StreamingContext context;
  private final Map<String, DStream<Object>> inputs = new TreeMap<>();

  Building(ConformanceCase built, StreamingContext context) {
    this.built = built;
    this.context = context;
  }

  StreamingContext context() {
    return context;
  }

  /** The state that a step with a state begins with. */
  List<Pair<Object, Object>> initialState() {
    return built.initialState();
  }

  /** The stream that {@code pipeline} ends with. */
  @SuppressWarnings("unchecked") // the steps of a case fit together, or its run fails
  DStream<Object> stream(Pipeline pipeline) {
    DStream<Object> stream =
        inputs.computeIfAbsent(
            pipeline.from(),
            name -> new CaseInput(context, name, built.inputs().get(name), built.partitions()));
    for (Step step : pipeline.steps()) {
      stream = (DStream<Object>) step.action().over(stream, this);
    }
    return stream;
  }

  /** The stream as one of pairs. */
  @SuppressWarnings("unchecked") // the steps of a case fit together, or its run fails
  static PairDStream<Object, Object> pairs(DStream<Object> stream) {
    return PairDStream.of((DStream<Pair<Object, Object>>) (DStream<?>) stream);
  }
}
