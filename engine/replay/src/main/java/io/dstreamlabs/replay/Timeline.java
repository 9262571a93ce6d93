package io.dstreamlabs.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The batch times at which a stream had an RDD, ascending, with the records.
 *
 * @param entries one per time
 */
public record Timeline(List<Entry> entries) implements Observation {
  static final String ENTRIES = "entries";

  /**
   * The records of one RDD, partition 0 first.
   *
   * @param timeMs batch time, in milliseconds after zero time
   * @param values plain data
   */
  public record Entry(long timeMs, List<Object> values) {
    /** Takes a copy; null is a value. */
    public Entry {
      values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** Checks the order. */
  public Timeline {
    entries = List.copyOf(entries);
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).timeMs() <= entries.get(i - 1).timeMs()) {
        throw new IllegalArgumentException(
            "entry %d is at %d ms, but must be after %d ms"
                .formatted(i, entries.get(i).timeMs(), entries.get(i - 1).timeMs()));
      }
    }
  }

  /** The records at {@code timeMs}; empty when there was no RDD. */
  public Optional<List<Object>> at(long timeMs) {
    return entries.stream()
        .filter(entry -> entry.timeMs() == timeMs)
        .map(Entry::values)
        .findFirst();
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(
        ENTRIES,
        entries.stream().<Object>map(entry -> List.of(entry.timeMs(), entry.values())).toList());
    return plain;
  }

  static Timeline fromPlain(Map<?, ?> plain) {
    if (plain.size() != 1 || !(plain.get(ENTRIES) instanceof List<?> list)) {
      throw new IllegalArgumentException("not a timeline: 'entries' is expected, a list");
    }
    List<Entry> entries = new ArrayList<>();
    for (Object item : list) {
      if (item instanceof List<?> entry
          && entry.size() == 2
          && entry.get(0) instanceof Long timeMs
          && entry.get(1) instanceof List<?> values) {
        entries.add(new Entry(timeMs, new ArrayList<>(values)));
      } else {
        throw new IllegalArgumentException(
            "not a timeline: each entry is a list of a time, in ms, and a list of values");
      }
    }
    return new Timeline(entries);
  }
}
