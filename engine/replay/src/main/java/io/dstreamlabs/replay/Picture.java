package io.dstreamlabs.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a picture of inputs and timelines shows, as plain data: one column per batch, one row per stream.
 * {@link TimelinePicture} makes one, {@link #text} draws it; other ways to draw it start from here too.
 *
 * @param title the line above, or empty
 * @param batchIntervalMs length of a batch; positive
 * @param batches how many columns there are; 0 if the picture is words alone
 * @param rows from top to bottom
 * @param marks ascending by time, one per batch at most
 * @param remarks lines below
 */
public record Picture(
    String title,
    long batchIntervalMs,
    int batches,
    List<Row> rows,
    List<Mark> marks,
    List<String> remarks) {
  private static final long SECOND_MS = 1000;

  /** What a row shows. */
  public enum Kind {
    /** What went in. */
    INPUT,
    /** What came out, where nothing is compared. */
    OUTPUT,
    /** What must come out. */
    EXPECTED,
    /** What came out instead. */
    YOURS
  }

  /**
   * One stream.
   *
   * @param label in front of it
   * @param cells ascending by time; at other times there is no RDD
   */
  public record Row(String label, Kind kind, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(kind, "kind");
      cells = List.copyOf(cells);
    }

    /** The RDD at {@code timeMs}, or none. */
    public Optional<Cell> at(long timeMs) {
      return cells.stream().filter(cell -> cell.timeMs() == timeMs).findFirst();
    }
  }

  /**
   * One RDD.
   *
   * @param timeMs batch time, in milliseconds after zero time
   * @param records the first records as texts, see {@link Cells}
   * @param more how many records follow
   */
  public record Cell(long timeMs, List<String> records, int more) {
    private static final int LONGEST = 1000;

    /** Copies the list. */
    public Cell {
      records = List.copyOf(records);
    }

    /** The RDD with these records: 24 at most are kept, and 1,000 characters of each. */
    static Cell of(long timeMs, List<Object> records) {
      int kept = Math.min(records.size(), Cells.MOST);
      List<String> texts = new ArrayList<>();
      records.subList(0, kept).forEach(record -> texts.add(cut(Cells.of(record))));
      return new Cell(timeMs, texts, records.size() - kept);
    }

    private static String cut(String text) {
      if (text.length() <= LONGEST) {
        return text;
      }
      boolean between = Character.isHighSurrogate(text.charAt(LONGEST - 1));
      return text.substring(0, between ? LONGEST - 1 : LONGEST) + "…";
    }

    @Override
    public String toString() {
      return Cells.line(records, more);
    }
  }

  /**
   * A place to look at.
   *
   * @param timeMs batch time, in milliseconds after zero time
   */
  public record Mark(long timeMs, String sentence) {
    /** Checks that there is a sentence. */
    public Mark {
      Objects.requireNonNull(sentence, "sentence");
    }
  }

  /** Copies the lists. */
  public Picture {
    Objects.requireNonNull(title, "title");
    if (batchIntervalMs < 1) {
      throw new IllegalArgumentException(
          "batchIntervalMs is %d, but must be positive: use 1 or more".formatted(batchIntervalMs));
    }
    if (batches < 0) {
      throw new IllegalArgumentException("batches is %d, but must be 0 or more".formatted(batches));
    }
    rows = List.copyOf(rows);
    marks = List.copyOf(marks);
    remarks = List.copyOf(remarks);
  }

  /** Nothing to see. */
  public static Picture none() {
    return inWords("");
  }

  /** A title and lines, without columns. */
  public static Picture inWords(String title, String... lines) {
    return new Picture(title, SECOND_MS, 0, List.of(), List.of(), List.of(lines));
  }

  /** Whether there are columns to draw, and not words alone. */
  public boolean hasColumns() {
    return batches > 0 && !rows.isEmpty();
  }

  /** The batch time of a column; the first one is 0. */
  public long timeMs(int column) {
    return (column + 1) * batchIntervalMs;
  }

  /** The column of the batch at {@code timeMs}; for a time between two batches, that of the first. */
  public int column(long timeMs) {
    return (int) (timeMs / batchIntervalMs) - 1;
  }

  /** What times are counted in: {@code s}, or {@code ms} where batches are not whole seconds. */
  public String unit() {
    return batchIntervalMs % SECOND_MS == 0 ? "s" : "ms";
  }

  /** A time as a number of {@link #unit units}. */
  public String time(long timeMs) {
    return String.valueOf(batchIntervalMs % SECOND_MS == 0 ? timeMs / SECOND_MS : timeMs);
  }

  /**
   * Drawn in letters, no wider than 80 characters; what does not fit goes on below. Lines end with {@code
   * \n}; empty if there is nothing to see.
   */
  public String text() {
    return new PictureText(this).draw();
  }
}
