package io.dstreamlabs.testkit.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A time line that is drawn in a Javadoc or in the lesson. It begins with {@code batch time (s)} and the
 * times; below each time is what a stream has there.
 *
 * <pre>
 * batch time (s)     1  2      3        zero time 0
 * parent             a  b b    c        - = an RDD without records
 * window(3 s, 2 s)   .  a b b  .        . = no RDD is due
 * </pre>
 *
 * The first rows are what goes in. Those below are calls, with parentheses.
 *
 * @param rows all of them
 */
public record Picture(List<Row> rows) {
  private static final String HEADER = "batch time (s)";
  private static final Pattern TIME = Pattern.compile("\\d+");
  private static final Pattern REMARK = Pattern.compile("\\s{3,}\\S.*");

  /**
   * A stream.
   *
   * @param label what is left of the first time
   * @param marbles what it has at each time, between bars
   */
  public record Row(String label, String marbles) {
    boolean isCall() {
      return label.contains("(");
    }
  }

  /** Takes a copy. */
  public Picture {
    rows = List.copyOf(rows);
  }

  /**
   * All pictures of a text; the stars of a Javadoc may be there. What a test printed, which has the title
   * of an exercise above it, is no picture.
   */
  public static List<Picture> in(String text) {
    List<String> lines = text.lines().map(line -> line.replaceFirst("^\\s*\\* ?", "")).toList();
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean printed = i > 0 && lines.get(i - 1).startsWith("exercise ");
      if (lines.get(i).startsWith(HEADER) && !printed) {
        pictures.add(from(lines.subList(i, lines.size())));
      }
    }
    return pictures;
  }

  /** What goes in. */
  public List<Row> inputs() {
    return rows.stream().takeWhile(row -> !row.isCall()).toList();
  }

  /** What comes out, each row with what it is called on. */
  public List<DrawnRow> calls() {
    return IntStream.range(inputs().size(), rows.size())
        .mapToObj(row -> new DrawnRow(this, row))
        .toList();
  }

  private static Picture from(List<String> lines) {
    List<Integer> columns = columns(lines.get(0));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.isBlank() || line.startsWith("<") || line.startsWith("`")) {
        break;
      }
      rows.add(row(line, columns));
    }
    return new Picture(rows);
  }

  /** Where the times stand; they count from 1. */
  private static List<Integer> columns(String header) {
    List<Integer> columns = new ArrayList<>();
    for (MatchResult time : TIME.matcher(header).results().toList()) {
      if (time.group().equals(String.valueOf(columns.size() + 1))) {
        columns.add(time.start());
      }
    }
    return columns;
  }

  private static Row row(String line, List<Integer> columns) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int from = Math.min(columns.get(i), line.length());
      boolean last = i == columns.size() - 1;
      String cell = line.substring(from, last ? line.length() : columns.get(i + 1));
      cells.add(REMARK.matcher(cell.stripTrailing()).replaceFirst(""));
    }
    String marbles = cells.stream().map(String::strip).collect(Collectors.joining(" | "));
    return new Row(line.substring(0, columns.get(0)).strip(), marbles);
  }
}
