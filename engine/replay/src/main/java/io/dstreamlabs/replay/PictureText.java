package io.dstreamlabs.replay;

import java.util.ArrayList;
import java.util.List;

/** Draws a picture in letters, with a caret under each mark. */
final class PictureText {
  private static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final Picture picture;
  private final List<Line> lines = new ArrayList<>();
  private final int labelWidth;
  private final StringBuilder text = new StringBuilder();

  /** The times, or a row. */
  private record Line(String label, List<String> cells) {}

  PictureText(Picture picture) {
    this.picture = picture;
    List<String> times = new ArrayList<>();
    for (int column = 0; column < picture.batches(); column++) {
      times.add(picture.time(picture.timeMs(column)));
    }
    lines.add(new Line("batch time (" + picture.unit() + ")", times));
    picture.rows().forEach(row -> lines.add(lineOf(row)));
    labelWidth = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
  }

  private Line lineOf(Picture.Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < picture.batches(); column++) {
      cells.add(row.at(picture.timeMs(column)).map(Picture.Cell::toString).orElse(Cells.ABSENT));
    }
    return new Line(row.label(), cells);
  }

  /** All lines, each with its end. */
  String draw() {
    if (!picture.title().isEmpty()) {
      text.append(picture.title()).append('\n');
    }
    int from = 0;
    while (from < picture.batches()) {
      int to = from + 1;
      int width = labelWidth + GAP.length() + columnWidth(from);
      while (to < picture.batches() && width + GAP.length() + columnWidth(to) <= WIDTH) {
        width += GAP.length() + columnWidth(to);
        to++;
      }
      drawBlock(from, to);
      from = to;
    }
    picture.remarks().forEach(remark -> text.append(remark).append('\n'));
    return text.toString();
  }

  private void drawBlock(int from, int to) {
    for (Line line : lines) {
      StringBuilder drawn = new StringBuilder(pad(line.label(), labelWidth));
      for (int column = from; column < to; column++) {
        drawn.append(GAP).append(pad(line.cells().get(column), columnWidth(column)));
      }
      text.append(drawn.toString().stripTrailing()).append('\n');
    }
    for (Picture.Mark mark : picture.marks()) {
      int column = picture.column(mark.timeMs());
      if (column >= from && column < to) {
        drawMark(from, column, mark.sentence());
      }
    }
  }

  private void drawMark(int from, int column, String sentence) {
    int indent = labelWidth + GAP.length();
    for (int before = from; before < column; before++) {
      indent += columnWidth(before) + GAP.length();
    }
    String line = " ".repeat(indent) + "^ " + sentence;
    if (line.length() <= WIDTH) {
      text.append(line).append('\n');
    } else {
      text.append(" ".repeat(indent)).append("^\n");
      Wrapping.lines(sentence, WIDTH).forEach(part -> text.append(part).append('\n'));
    }
  }

  private int columnWidth(int column) {
    return lines.stream().mapToInt(line -> line.cells().get(column).length()).max().orElse(1);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
