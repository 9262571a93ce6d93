package io.dstreamlabs.autograder.report;

import io.dstreamlabs.replay.Picture;
import java.util.List;

/**
 * A picture laid out for a page, in pixels. Its texts are plain (see {@link PlainText}) and short; how
 * much of a picture is drawn is bounded. Public for the templates.
 *
 * <pre>
 * batch time    1 s      2 s      3 s
 * in          | (a)  | (b) (b) | (c)  |     a box is an RDD, a marble is a record
 * expected      ....   | (a)   |  ....      no box is no RDD
 * yours         ....   | (a)   | (c)  |
 *                                 ^ first difference
 * </pre>
 *
 * @param title one line, or empty
 * @param description what it shows, in a sentence or two
 * @param namesWidth of the names in front of the rows, which have a drawing of their own
 * @param width of the columns
 * @param height of both
 * @param names of the rows; the first one is that of the times
 * @param times above the columns
 * @param boxes the RDDs
 * @param gaps where there is no RDD
 * @param marbles the records
 * @param pointers to what is different
 * @param notes lines below
 */
public record TimelineFigure(
    String title,
    String description,
    int namesWidth,
    int width,
    int height,
    List<Label> names,
    List<Label> times,
    List<Box> boxes,
    List<Gap> gaps,
    List<Marble> marbles,
    List<Pointer> pointers,
    List<String> notes) {

  /**
   * A text.
   *
   * @param kind {@code time}, or that of a row: {@code input}, {@code output}, {@code expected}, {@code
   *     yours}
   * @param x its left edge or its middle
   * @param y its base line
   */
  public record Label(String kind, int x, int y, String text) {}

  /**
   * An RDD.
   *
   * @param kind that of its row
   */
  public record Box(String kind, int x, int y, int width, int height) {}

  /** A line where there is no RDD. */
  public record Gap(int x, int y, int width) {
    /** Its other end. */
    public int end() {
      return x + width;
    }
  }

  /**
   * A record.
   *
   * @param kind {@code record}, {@code missing}, {@code extra}, see {@link Partners}, or {@code more}: the
   *     number of those that are not drawn
   */
  public record Marble(String kind, int x, int y, int width, String text) {
    /** The middle of its text. */
    public int middle() {
      return x + width / 2;
    }

    /** The base line of its text. */
    public int base() {
      return y + BASE;
    }
  }

  /**
   * A frame around a column, with a caret below it.
   *
   * @param caret the middle of the caret
   * @param side of the caret on which the words stand: {@code left} or {@code right}
   * @param words what the rows hold there
   * @param sentence what it means
   */
  public record Pointer(
      int x, int y, int width, int height, int caret, String side, String words, String sentence) {
    /** The lower edge of the frame. */
    public int end() {
      return y + height;
    }
  }

  private static final int BASE = 17;

  /** Copies the lists. */
  public TimelineFigure {
    names = List.copyOf(names);
    times = List.copyOf(times);
    boxes = List.copyOf(boxes);
    gaps = List.copyOf(gaps);
    marbles = List.copyOf(marbles);
    pointers = List.copyOf(pointers);
    notes = List.copyOf(notes);
  }

  /** {@code picture} laid out; nothing is drawn of words alone. */
  static TimelineFigure of(Picture picture) {
    return new FigureLayout(picture).figure();
  }

  /** Whether there is something to draw. */
  public boolean isDrawn() {
    return !times.isEmpty();
  }
}
