package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what a subject yielded with what it must yield, and guesses why they differ.
 *
 * @param order whether the order of records counts
 */
record Comparison(RecordOrder order) {

  /** Why {@code got} is not {@code expected}; empty if it is. */
  Optional<Mistake> mistake(Timeline expected, Observation got) {
    if (got instanceof Timeline timeline) {
      return mistake(rows(expected), rows(timeline));
    }
    return Optional.of(got instanceof Refused ? Mistake.REFUSED : Mistake.NO_TIMELINE);
  }

  /** Whether two answers to the same question are the same answer. */
  boolean same(Observation one, Observation other) {
    return one instanceof Timeline a && other instanceof Timeline b
        ? mistake(rows(a), rows(b)).isEmpty()
        : one.equals(other);
  }

  /** Whether both have no RDD, or the same records. */
  boolean same(Optional<List<Object>> one, Optional<List<Object>> other) {
    return one.isPresent() && other.isPresent()
        ? order.same(one.get(), other.get())
        : one.isPresent() == other.isPresent();
  }

  private Optional<Mistake> mistake(
      TreeMap<Long, List<Object>> expected, TreeMap<Long, List<Object>> got) {
    if (!expected.keySet().containsAll(got.keySet())) {
      return Optional.of(Mistake.NOT_SLID);
    }
    if (!got.keySet().containsAll(expected.keySet())) {
      Set<Long> missing = new HashSet<>(expected.keySet());
      missing.removeAll(got.keySet());
      boolean empty = missing.stream().allMatch(timeMs -> expected.get(timeMs).isEmpty());
      return Optional.of(empty ? Mistake.EMPTY_MADE_ABSENT : Mistake.MISSING_RDD);
    }
    for (Map.Entry<Long, List<Object>> row : expected.entrySet()) {
      if (!order.same(row.getValue(), got.get(row.getKey()))) {
        return Optional.of(
            shifted(expected, got)
                .or(() -> notReduced(expected, got.get(row.getKey())))
                .orElseGet(() -> inRow(row.getValue(), got.get(row.getKey()))));
      }
    }
    return Optional.empty();
  }

  /** Whether there is one record at most at every time, and here are several. */
  private static Optional<Mistake> notReduced(
      TreeMap<Long, List<Object>> expected, List<Object> got) {
    boolean reduced = expected.values().stream().allMatch(records -> records.size() <= 1);
    return reduced && got.size() > 1 && !areKeyed(got)
        ? Optional.of(Mistake.NOT_REDUCED)
        : Optional.empty();
  }

  /** Whether every answer is the one that is due a slide later or before. */
  private static Optional<Mistake> shifted(
      TreeMap<Long, List<Object>> expected, TreeMap<Long, List<Object>> got) {
    boolean late = true;
    boolean early = true;
    for (Map.Entry<Long, List<Object>> row : got.entrySet()) {
      Map.Entry<Long, List<Object>> before = expected.lowerEntry(row.getKey());
      Map.Entry<Long, List<Object>> after = expected.higherEntry(row.getKey());
      late &= before == null || RecordOrder.FREE.same(before.getValue(), row.getValue());
      early &= after == null || RecordOrder.FREE.same(after.getValue(), row.getValue());
    }
    if (late && got.size() > 1) {
      return Optional.of(Mistake.ONE_SLIDE_LATE);
    }
    return early && got.size() > 1 ? Optional.of(Mistake.ONE_SLIDE_EARLY) : Optional.empty();
  }

  private static Mistake inRow(List<Object> expected, List<Object> got) {
    if (RecordOrder.FREE.same(expected, got)) {
      return Mistake.ORDER;
    }
    if (areKeyed(expected) && areKeyed(got)) {
      return ofKeys(expected, got);
    }
    Map<Object, Integer> wanted = RecordOrder.counts(expected);
    Map<Object, Integer> have = RecordOrder.counts(got);
    if (wanted.keySet().equals(have.keySet())) {
      return Mistake.DUPLICATES;
    }
    if (have.keySet().containsAll(wanted.keySet())) {
      return Mistake.TOO_MUCH;
    }
    return wanted.keySet().containsAll(have.keySet()) ? Mistake.TOO_LITTLE : Mistake.DIFFERENT;
  }

  private static Mistake ofKeys(List<Object> expected, List<Object> got) {
    Set<Object> wanted = keys(expected);
    Set<Object> have = keys(got);
    if (!wanted.containsAll(have)) {
      return Mistake.DEAD_KEY_KEPT;
    }
    if (!have.containsAll(wanted)) {
      return Mistake.KEY_LOST;
    }
    return got.size() > have.size() && expected.size() == wanted.size()
        ? Mistake.KEY_TWICE
        : Mistake.KEY_VALUES;
  }

  private static boolean areKeyed(List<Object> records) {
    return records.stream().allMatch(record -> record instanceof Pair<?, ?>);
  }

  private static Set<Object> keys(List<Object> records) {
    Set<Object> keys = new HashSet<>();
    records.forEach(record -> keys.add(((Pair<?, ?>) record).first()));
    return keys;
  }

  private static TreeMap<Long, List<Object>> rows(Timeline timeline) {
    TreeMap<Long, List<Object>> rows = new TreeMap<>();
    timeline.entries().forEach(entry -> rows.put(entry.timeMs(), entry.values()));
    return rows;
  }
}
