package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.function.MapFunction;
import java.util.ArrayList;
import java.util.List;

/** Lines, and when each is due after the first. Immutable. */
public final class LineScript {
  private final List<TimedLine> lines;

  /** A line, and how long after the first one it is due. */
  private record TimedLine(long afterMs, String text) {
    TimedLine {
      if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
        throw new IllegalArgumentException(
            "a line has a line end inside: make two lines of '%s'"
                .formatted(text.replace("\n", "\\n").replace("\r", "\\r")));
      }
    }
  }

  private LineScript(List<TimedLine> lines) {
    this.lines = lines;
  }

  /**
   * Lines that are all due at once.
   *
   * @throws IllegalArgumentException if one has a line end inside
   */
  public static LineScript of(String... lines) {
    return of(List.of(lines));
  }

  /** As {@link #of(String...)}. */
  public static LineScript of(List<String> lines) {
    return new LineScript(lines.stream().map(line -> new TimedLine(0, line)).toList());
  }

  /**
   * A line for each row of {@code dataset}, due as long after the first as the row's timestamp.
   *
   * @param line makes a line of a row
   * @throws IllegalArgumentException if {@code line} throws or yields null, or a line has a line end
   *     inside
   */
  public static LineScript of(Dataset dataset, MapFunction<Row, String> line) {
    List<Object> texts = DatasetRows.recordsOf(dataset, line);
    List<TimedLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      long afterMs = dataset.rows().get(i).timestampMs() - dataset.rows().get(0).timestampMs();
      lines.add(new TimedLine(afterMs, (String) texts.get(i)));
    }
    return new LineScript(lines);
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  String line(int index) {
    return lines.get(index).text();
  }

  /** How many lines are due {@code elapsedMs} after the first. */
  int dueAfter(long elapsedMs) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).afterMs() <= elapsedMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
