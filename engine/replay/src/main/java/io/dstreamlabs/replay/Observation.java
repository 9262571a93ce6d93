package io.dstreamlabs.replay;

import java.util.Map;

/**
 * What a replay yields, as plain data: records in the values are {@code null}, booleans, numbers,
 * strings, pairs, maybes, lists, maps and bags.
 */
public sealed interface Observation permits Timeline, Refused {

  /** As plain data, for a codec. */
  Map<String, Object> toPlain();

  /**
   * What {@link #toPlain} made.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static Observation fromPlain(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      if (map.containsKey(Timeline.ENTRIES)) {
        return Timeline.fromPlain(map);
      }
      if (map.containsKey(Refused.EXCEPTION_CLASS)) {
        return Refused.fromPlain(map);
      }
    }
    throw new IllegalArgumentException(
        "not an observation: a map with 'entries' or 'exceptionClass' is expected");
  }
}
