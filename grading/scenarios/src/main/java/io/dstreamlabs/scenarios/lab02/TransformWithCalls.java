package io.dstreamlabs.scenarios.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code transformWith} with a function that yields how often it was called. It runs on the driver, so
 * what it counts is not lost.
 */
public final class TransformWithCalls implements Scenario {

  @Override
  public DStream<?> build(Sources sources, Parameters parameters) {
    List<DStream<Object>> both = Streams.named(sources, parameters);
    AtomicLong calls = new AtomicLong();
    return both.get(0)
        .transformWith(
            both.get(1),
            (left, right, time) -> left.context().parallelize(List.of(calls.incrementAndGet()), 1));
  }
}
