package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.report.TimelineFigure.Box;
import io.dstreamlabs.autograder.report.TimelineFigure.Gap;
import io.dstreamlabs.autograder.report.TimelineFigure.Label;
import io.dstreamlabs.autograder.report.TimelineFigure.Marble;
import io.dstreamlabs.autograder.report.TimelineFigure.Pointer;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Picture.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives everything in a picture its place: columns from left to right, as wide as their widest RDD, rows
 * from top to bottom, as high as their highest. Of more than 24 batches those around the first mark are
 * drawn, of more than 8 rows the last ones, among them what is compared. Not thread-safe.
 */
final class FigureLayout {
  private static final int MOST_COLUMNS = 24;
  private static final int BEFORE_MARK = 16;
  private static final int MOST_ROWS = 8;
  private static final int LABEL = 14;
  private static final int EDGE = 8;
  private static final int COLUMN_GAP = 12;
  private static final int ROW_GAP = 10;
  private static final int HEAD = 30;
  private static final int FRAME = 4;
  private static final int BELOW = 24;
  private static final String FIRST_DIFFERENCE = "first difference";

  private final Picture picture;
  private final FigureWords words;
  private final Partners partners;
  private final List<Picture.Row> rows;
  private final int from;
  private final int to;
  private final int[] x;
  private final int[] widths;
  private final List<Label> names = new ArrayList<>();
  private final List<Label> times = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Marble> marbles = new ArrayList<>();
  private final List<Pointer> pointers = new ArrayList<>();
  private int width;
  private int y = HEAD;
  private int compared = HEAD;

  FigureLayout(Picture picture) {
    this.picture = picture;
    this.words = new FigureWords(picture);
    this.partners = new Partners(picture);
    int drawn = picture.hasColumns() ? Math.min(picture.batches(), MOST_COLUMNS) : 0;
    int marked = picture.marks().stream().mapToInt(mark -> column(mark)).findFirst().orElse(0);
    from = Math.max(0, Math.min(marked - BEFORE_MARK, picture.batches() - drawn));
    to = from + drawn;
    int all = picture.rows().size();
    rows = picture.rows().subList(Math.max(0, all - MOST_ROWS), all);
    x = new int[drawn];
    widths = new int[drawn];
  }

  TimelineFigure figure() {
    placeColumns();
    rows.forEach(this::placeRow);
    picture.marks().forEach(this::point);
    int namesWidth = names.stream().mapToInt(name -> Letters.width(name.text())).max().orElse(0);
    return new TimelineFigure(
        PlainText.line(picture.title()),
        words.description(),
        namesWidth + EDGE,
        width,
        y - ROW_GAP + (pointers.isEmpty() ? FRAME : BELOW),
        names,
        times,
        boxes,
        gaps,
        marbles,
        pointers,
        words.notes(from, to, rows.size()));
  }

  private void placeColumns() {
    if (from < to) {
      names.add(new Label("time", 0, 16, "batch time"));
    }
    int left = EDGE;
    for (int column = from; column < to; column++) {
      String time = words.time(picture.timeMs(column));
      int widest = Letters.width(time);
      for (Picture.Row row : rows) {
        widest = Math.max(widest, rdd(row, column).map(MarbleLines::width).orElse(0));
      }
      x[column - from] = left;
      widths[column - from] = widest;
      times.add(new Label("time", left + widest / 2, 16, time));
      left += widest + COLUMN_GAP;
    }
    width = left - COLUMN_GAP + EDGE;
  }

  private void placeRow(Picture.Row row) {
    String kind = row.kind().name().toLowerCase(Locale.ROOT);
    int height = new MarbleLines(List.of()).height();
    for (int column = from; column < to; column++) {
      height = Math.max(height, rdd(row, column).map(MarbleLines::height).orElse(0));
    }
    if (row.kind() == Kind.INPUT) {
      compared = y + height + ROW_GAP;
    }
    String name = Letters.cut(PlainText.line(row.label()), LABEL);
    names.add(new Label(kind, 0, y + height / 2 + 5, name));
    for (int column = from; column < to; column++) {
      int at = x[column - from];
      int wide = widths[column - from];
      Optional<MarbleLines> rdd = rdd(row, column);
      if (rdd.isEmpty()) {
        gaps.add(new Gap(at, y + height / 2, wide));
      } else {
        Box box = new Box(kind, at, y, wide, height);
        boxes.add(box);
        marbles.addAll(rdd.get().in(box));
      }
    }
    y += height + ROW_GAP;
  }

  private void point(Picture.Mark mark) {
    int column = column(mark);
    if (column < from || column >= to) {
      return;
    }
    int left = x[column - from] - FRAME;
    int wide = widths[column - from] + 2 * FRAME;
    int top = (compared < y ? compared : HEAD) - FRAME;
    int caret = left + wide / 2;
    int room = 2 * EDGE + Letters.width(FIRST_DIFFERENCE);
    boolean fitsLeft = caret + room > width && caret - room >= 0;
    width = fitsLeft ? width : Math.max(width, caret + room);
    pointers.add(
        new Pointer(
            left,
            top,
            wide,
            y - ROW_GAP + FRAME - top,
            caret,
            fitsLeft ? "left" : "right",
            words.at(mark),
            PlainText.line(mark.sentence())));
  }

  private Optional<MarbleLines> rdd(Picture.Row row, int column) {
    long timeMs = picture.timeMs(column);
    boolean marked = picture.marks().stream().anyMatch(mark -> column(mark) == column);
    return row.at(timeMs)
        .map(
            rdd ->
                MarbleLines.of(
                    rdd,
                    marked
                        ? partners.kinds(row, timeMs)
                        : Collections.nCopies(rdd.records().size(), "record")));
  }

  private int column(Picture.Mark mark) {
    return picture.column(mark.timeMs());
  }
}
