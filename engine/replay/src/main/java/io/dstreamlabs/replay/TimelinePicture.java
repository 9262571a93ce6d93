package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.replay.Picture.Cell;
import io.dstreamlabs.replay.Picture.Kind;
import io.dstreamlabs.replay.Picture.Mark;
import io.dstreamlabs.replay.Picture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts inputs and timelines under one another, one column per batch: as a {@link Picture}, or drawn.
 *
 * <pre>
 * exercise 5.1  window(3 s, 2 s) over 1 s batches
 * batch time (s)  1  2      3  4      5  6
 * in              a  b b    c  -      d  e f
 * expected        .  a b b  .  b b c  .  d e f
 * yours           .  a b b  c  b b c  .  d e f
 *                           ^ at 3 s: no RDD is due, 3 s is not a multiple of the slide (2 s)
 * </pre>
 *
 * <p>{@code .} is no RDD, {@code -} one without records; see {@link Cells}. Rows stand in the order of
 * the calls. Each step returns this picture. Not thread-safe.
 */
public final class TimelinePicture {
  private final long batchIntervalMs;
  private final int batches;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Long, Mark> marks = new TreeMap<>();
  private final List<String> remarks = new ArrayList<>();
  private String title = "";

  private TimelinePicture(long batchIntervalMs, int batches) {
    this.batchIntervalMs = batchIntervalMs;
    this.batches = batches;
  }

  /** An empty picture of the batches 1 to {@code batches}; zero time is 0. */
  public static TimelinePicture of(long batchIntervalMs, int batches) {
    return new TimelinePicture(batchIntervalMs, batches);
  }

  /** The line above the picture. */
  public TimelinePicture title(String text) {
    title = text;
    return this;
  }

  /** A row of what went in; past the end of {@code input} RDDs are without records. */
  public TimelinePicture input(String label, List<Maybe<List<Object>>> input) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      Maybe<List<Object>> batch = i < input.size() ? input.get(i) : Maybe.of(List.of());
      if (batch.isPresent()) {
        cells.add(Cell.of((i + 1) * batchIntervalMs, batch.get()));
      }
    }
    rows.add(new Row(label, Kind.INPUT, cells));
    return this;
  }

  /** A row of what came out. */
  public TimelinePicture timeline(String label, Timeline timeline) {
    return row(label, Kind.OUTPUT, timeline);
  }

  /** The row {@code expected}: what must come out. */
  public TimelinePicture expected(Timeline timeline) {
    return row("expected", Kind.EXPECTED, timeline);
  }

  /** The row {@code yours}: what came out instead. */
  public TimelinePicture yours(Timeline timeline) {
    return row("yours", Kind.YOURS, timeline);
  }

  /** A caret under the batch at {@code timeMs}, with a sentence. */
  public TimelinePicture mark(long timeMs, String sentence) {
    marks.put(timeMs / batchIntervalMs, new Mark(timeMs, sentence));
    return this;
  }

  /** A line below. */
  public TimelinePicture remark(String line) {
    remarks.add(line);
    return this;
  }

  /** The picture as data. */
  public Picture picture() {
    return new Picture(title, batchIntervalMs, batches, rows, List.copyOf(marks.values()), remarks);
  }

  /** The picture in letters; lines end with {@code \n}. */
  public String draw() {
    return picture().text();
  }

  private TimelinePicture row(String label, Kind kind, Timeline timeline) {
    List<Cell> cells = new ArrayList<>();
    for (long batch = 1; batch <= batches; batch++) {
      long timeMs = batch * batchIntervalMs;
      timeline.at(timeMs).ifPresent(records -> cells.add(Cell.of(timeMs, records)));
    }
    rows.add(new Row(label, kind, cells));
    return this;
  }
}
