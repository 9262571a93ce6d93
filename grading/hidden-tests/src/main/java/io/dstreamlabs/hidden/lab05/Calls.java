package io.dstreamlabs.hidden.lab05;

import io.dstreamlabs.hidden.RefusalExample;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.scenarios.Parameters;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.ScenarioRun;
import io.dstreamlabs.scenarios.lab05.GroupByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.ReduceByKeyAndWindow;
import io.dstreamlabs.scenarios.lab05.ReduceByWindow;
import io.dstreamlabs.scenarios.lab05.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Calls of the window operators with any durations, legal or not, over a parent with a given slide.
 *
 * @param batchMs length of a batch
 * @param every slide of the parent, in batches
 */
record Calls(long batchMs, int every) {
  /** The operators of the lab. */
  static final List<Class<? extends Scenario>> OPERATORS =
      List.of(
          Window.class,
          ReduceByWindow.class,
          ReduceByKeyAndWindow.class,
          GroupByKeyAndWindow.class);

  /** One batch of one of them, called with these durations. */
  ScenarioRun of(Class<? extends Scenario> operator, Duration length, Duration slide) {
    boolean keyed = operator == ReduceByKeyAndWindow.class || operator == GroupByKeyAndWindow.class;
    Object record = keyed ? Pair.of("cab1", 1L) : (Object) 1L;
    Parameters parameters =
        Parameters.none()
            .with("length", length)
            .with("slide", slide)
            .with("every", every)
            .with("function", "sum");
    return new ScenarioRun(
        operator.getName(),
        parameters,
        batchMs,
        every,
        Map.of("in", List.of(Maybe.of(List.of(record)))));
  }

  /** The slide of the parent, {@code n} times. */
  Duration slides(int n) {
    return Duration.ofMillis(n * every * batchMs);
  }

  /** An example for a picture, with the legal neighbours that its message must name. */
  static RefusalExample example(String call, Duration offending, Duration... legal) {
    return new RefusalExample(call, offending, List.of(legal));
  }
}
