package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws inputs and timelines under one another, one column per batch, no wider than 80 characters; what
 * does not fit goes on below.
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
 * <p>{@code .} is no RDD, {@code -} one without records; see {@link Cells}. Each step returns this
 * picture. Not thread-safe.
 */
public final class TimelinePicture {
  private static final int WIDTH = 80;
  private static final String GAP = "  ";
  private static final long SECOND_MS = 1000;

  private final long batchIntervalMs;
  private final int batches;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, String> marks = new TreeMap<>();
  private String heading = ""; // with its line feed

  /** A line of the picture. */
  private record Row(String label, List<String> cells) {}

  private TimelinePicture(long batchIntervalMs, int batches) {
    this.batchIntervalMs = batchIntervalMs;
    this.batches = batches;
    boolean seconds = batchIntervalMs % SECOND_MS == 0;
    List<String> times = new ArrayList<>();
    for (long batch = 1; batch <= batches; batch++) {
      long timeMs = batch * batchIntervalMs;
      times.add(String.valueOf(seconds ? timeMs / SECOND_MS : timeMs));
    }
    rows.add(new Row(seconds ? "batch time (s)" : "batch time (ms)", times));
  }

  /** An empty picture of the batches 1 to {@code batches}; zero time is 0. */
  public static TimelinePicture of(long batchIntervalMs, int batches) {
    return new TimelinePicture(batchIntervalMs, batches);
  }

  /** The line above the picture. */
  public TimelinePicture title(String text) {
    heading = text + '\n';
    return this;
  }

  /** A row of what went in; past the end of {@code input} RDDs are without records. */
  public TimelinePicture input(String label, List<Maybe<List<Object>>> input) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      Maybe<List<Object>> batch = i < input.size() ? input.get(i) : Maybe.of(List.of());
      cells.add(batch.isPresent() ? Cells.of(batch.get()) : Cells.ABSENT);
    }
    rows.add(new Row(label, cells));
    return this;
  }

  /** A row of what came out. */
  public TimelinePicture timeline(String label, Timeline timeline) {
    List<String> cells = new ArrayList<>();
    for (long batch = 1; batch <= batches; batch++) {
      cells.add(timeline.at(batch * batchIntervalMs).map(Cells::of).orElse(Cells.ABSENT));
    }
    rows.add(new Row(label, cells));
    return this;
  }

  /** A caret under the batch at {@code timeMs}, with a sentence. */
  public TimelinePicture mark(long timeMs, String sentence) {
    marks.put((int) (timeMs / batchIntervalMs) - 1, sentence);
    return this;
  }

  /** The picture; lines end with {@code \n}. */
  public String draw() {
    StringBuilder picture = new StringBuilder(heading);
    int labelWidth = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    int from = 0;
    while (from < batches) {
      int to = from + 1;
      int width = labelWidth + GAP.length() + columnWidth(from);
      while (to < batches && width + GAP.length() + columnWidth(to) <= WIDTH) {
        width += GAP.length() + columnWidth(to);
        to++;
      }
      drawBlock(picture, labelWidth, from, to);
      from = to;
    }
    return picture.toString();
  }

  private void drawBlock(StringBuilder picture, int labelWidth, int from, int to) {
    for (Row row : rows) {
      StringBuilder line = new StringBuilder(pad(row.label(), labelWidth));
      for (int column = from; column < to; column++) {
        line.append(GAP).append(pad(row.cells().get(column), columnWidth(column)));
      }
      picture.append(line.toString().stripTrailing()).append('\n');
    }
    marks.forEach(
        (column, sentence) -> {
          if (column >= from && column < to) {
            drawMark(picture, labelWidth, from, column, sentence);
          }
        });
  }

  private void drawMark(
      StringBuilder picture, int labelWidth, int from, int column, String sentence) {
    int indent = labelWidth + GAP.length();
    for (int before = from; before < column; before++) {
      indent += columnWidth(before) + GAP.length();
    }
    String line = " ".repeat(indent) + "^ " + sentence;
    if (line.length() <= WIDTH) {
      picture.append(line).append('\n');
    } else {
      picture.append(" ".repeat(indent)).append("^\n");
      Wrapping.lines(sentence, WIDTH).forEach(part -> picture.append(part).append('\n'));
    }
  }

  private int columnWidth(int column) {
    return rows.stream().mapToInt(row -> row.cells().get(column).length()).max().orElse(1);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
