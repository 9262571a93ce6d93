package io.dstreamlabs.testkit.lesson;

import io.dstreamlabs.replay.Cells;
import io.dstreamlabs.replay.Wrapping;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the recording of a lab, frame by frame: what came in, and what was made of it.
 *
 * <pre>
 *  20 s   pick-ups               mall:7
 *         records per batch     [1 2 - 1]. . . . . . . .
 *         reduceByWindow(max)    31
 * </pre>
 *
 * <p>A blank line ends a frame. Not thread-safe.
 */
public final class RecordingText {
  private static final String INDENT = " ".repeat(7);
  private static final int LABEL = 28;
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private String margin = INDENT;

  /** A recording that begins with {@code lines} of introduction. */
  public RecordingText(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }

  /** Begins the frame of a batch time, whose rows follow. */
  public RecordingText frame(long timeMs) {
    text.append('\n');
    margin = "%3d s  ".formatted(timeMs / 1000);
    return this;
  }

  /** A row of records; long ones go on below. */
  public RecordingText row(String label, List<Object> records) {
    String cells =
        records.isEmpty()
            ? Cells.EMPTY
            : records.stream().map(Cells::of).collect(Collectors.joining(" "));
    return row(label, " ", cells);
  }

  /** A row of text; {@code before} is in the column left of the records. */
  public RecordingText row(String label, String before, String cells) {
    String start = margin + label + " ".repeat(LABEL - 1 - label.length()) + before;
    for (String line : Wrapping.lines(cells, WIDTH - INDENT.length() - LABEL)) {
      text.append((start + line).stripTrailing()).append('\n');
      start = INDENT + " ".repeat(LABEL);
    }
    margin = INDENT;
    return this;
  }

  /** All of it; ends with a new line. */
  public String text() {
    return text.toString();
  }
}
