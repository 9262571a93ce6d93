package io.dstreamlabs.hidden;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A stream worked out as a plain table: for each time at which it is due, its records, or that it has no
 * RDD. Everything is worked out anew from the inputs, as slowly and plainly as the rules are written; no
 * DStream and no RDD is used. Immutable.
 */
public final class BatchTable {
  private final long slideMs;
  private final long endMs;
  private final TreeMap<Long, Maybe<List<Object>>> rows;

  private BatchTable(long slideMs, long endMs, Map<Long, Maybe<List<Object>>> rows) {
    this.slideMs = slideMs;
    this.endMs = endMs;
    this.rows = new TreeMap<>(rows);
  }

  /** The input called {@code name}: after its end, batches without records. */
  public static BatchTable input(ScenarioRun run, String name) {
    List<Maybe<List<Object>>> batches = run.inputs().getOrDefault(name, List.of());
    Map<Long, Maybe<List<Object>>> rows = new TreeMap<>();
    for (int n = 1; n <= run.batches(); n++) {
      rows.put(
          n * run.batchIntervalMs(),
          n <= batches.size() ? batches.get(n - 1) : Maybe.of(List.of()));
    }
    return new BatchTable(run.batchIntervalMs(), run.batches() * run.batchIntervalMs(), rows);
  }

  /** Only every {@code n}-th row. */
  public BatchTable every(long n) {
    Map<Long, Maybe<List<Object>>> fewer = new TreeMap<>();
    rows.forEach(
        (timeMs, row) -> {
          if (timeMs % (n * slideMs) == 0) {
            fewer.put(timeMs, row);
          }
        });
    return new BatchTable(n * slideMs, endMs, fewer);
  }

  /** At each multiple of {@code slide}, the records of the rows in {@code (T - length, T]}. */
  public BatchTable window(Duration length, Duration slide) {
    Map<Long, Maybe<List<Object>>> windows = new TreeMap<>();
    for (long timeMs = slide.toMillis(); timeMs <= endMs; timeMs += slide.toMillis()) {
      List<Object> records = new ArrayList<>();
      rows.subMap(timeMs - length.toMillis(), false, timeMs, true)
          .values()
          .forEach(row -> records.addAll(row.orElse(List.of())));
      windows.put(timeMs, Maybe.of(records));
    }
    return new BatchTable(slide.toMillis(), endMs, windows);
  }

  /** What {@code change} makes of each row; where there is no RDD there is none. */
  public BatchTable each(UnaryOperator<List<Object>> change) {
    return eachAt((timeMs, records) -> change.apply(records));
  }

  /** As {@link #each}; {@code change} is told the time, in milliseconds. */
  public BatchTable eachAt(BiFunction<Long, List<Object>, List<Object>> change) {
    Map<Long, Maybe<List<Object>>> changed = new TreeMap<>();
    rows.forEach(
        (timeMs, row) ->
            changed.put(timeMs, row.isPresent() ? Maybe.of(change.apply(timeMs, row.get())) : row));
    return new BatchTable(slideMs, endMs, changed);
  }

  /** What {@code combine} makes of the rows of this and {@code other} at the same times. */
  public BatchTable with(BatchTable other, BinaryOperator<List<Object>> combine) {
    if (slideMs != other.slideMs) {
      throw new IllegalArgumentException(
          "slides of " + slideMs + " and " + other.slideMs + " ms cannot be combined");
    }
    Map<Long, Maybe<List<Object>>> combined = new TreeMap<>();
    rows.forEach(
        (timeMs, row) ->
            combined.put(timeMs, Maybe.of(combine.apply(row.get(), other.rows.get(timeMs).get()))));
    return new BatchTable(slideMs, endMs, combined);
  }

  /** The rows that have an RDD, as a timeline. */
  public Timeline timeline() {
    List<Timeline.Entry> entries = new ArrayList<>();
    rows.forEach(
        (timeMs, row) -> {
          if (row.isPresent()) {
            entries.add(new Timeline.Entry(timeMs, row.get()));
          }
        });
    return new Timeline(entries);
  }
}
