package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps hidden data out of pictures. What a student's code yields for a public input could carry what it
 * saw in a hidden one, so only texts that the public input has, and small numbers, are drawn as they are;
 * the rest is {@code ?}.
 */
final class Smuggling {
  private static final Object UNKNOWN = "?";
  private static final int MOST_RECORDS = 24;
  private static final long GREATEST = 99;

  private final Set<Object> known = new HashSet<>();

  /** What {@code run} and its right answer hold may be drawn. */
  Smuggling(ScenarioRun run, Timeline expected) {
    for (List<Maybe<List<Object>>> batches : run.inputs().values()) {
      batches.forEach(batch -> learnAll(batch.orElse(List.of())));
    }
    expected.entries().forEach(entry -> learnAll(entry.values()));
  }

  /** {@code timeline} with what may be drawn. */
  Timeline without(Timeline timeline) {
    return new Timeline(
        timeline.entries().stream()
            .map(entry -> new Timeline.Entry(entry.timeMs(), drawn(entry.values())))
            .toList());
  }

  private List<Object> drawn(List<?> values) {
    List<Object> drawn = new ArrayList<>();
    for (Object value : values) {
      if (drawn.size() == MOST_RECORDS) {
        drawn.add(UNKNOWN);
        break;
      }
      drawn.add(drawn(value));
    }
    return drawn;
  }

  private Object drawn(Object value) {
    if (value instanceof Pair<?, ?> pair) {
      return Pair.of(drawn(pair.first()), drawn(pair.second()));
    }
    if (value instanceof List<?> list) {
      return drawn(list);
    }
    if (value instanceof Bag bag) {
      return new Bag(drawn(bag.values()));
    }
    boolean small = value instanceof Long number && Math.abs(number) <= GREATEST;
    return small || known.contains(value) ? value : UNKNOWN;
  }

  private void learnAll(List<?> values) {
    values.forEach(this::learn);
  }

  private void learn(Object value) {
    if (value instanceof Pair<?, ?> pair) {
      learn(pair.first());
      learn(pair.second());
    } else if (value instanceof List<?> list) {
      learnAll(list);
    } else if (value instanceof Bag bag) {
      learnAll(bag.values());
    } else {
      known.add(value);
    }
  }
}
