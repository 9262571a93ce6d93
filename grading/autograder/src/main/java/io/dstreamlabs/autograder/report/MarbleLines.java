package io.dstreamlabs.autograder.report;

import io.dstreamlabs.replay.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of one RDD as marbles, beside one another until a line is full; twelve at most, and what is
 * left is counted.
 *
 * @param lines of marbles, the first one on top
 */
record MarbleLines(List<List<Piece>> lines) {
  private static final int MOST = 12;
  private static final int WIDEST = 116;
  private static final int LETTERS = 16;
  private static final int GAP = 4;
  private static final int EDGE = 4;
  private static final int SMALLEST = 24;

  /** Height of a marble. */
  static final int HEIGHT = 24;

  /** A marble without a place. */
  record Piece(String kind, String text) {
    int width() {
      return Math.max(SMALLEST, Letters.width(text) + 16);
    }
  }

  /**
   * The marbles of {@code rdd}.
   *
   * @param kinds of its records, in their order
   */
  static MarbleLines of(Picture.Cell rdd, List<String> kinds) {
    List<Piece> pieces = new ArrayList<>();
    int shown = Math.min(rdd.records().size(), MOST);
    for (int i = 0; i < shown; i++) {
      String text = Letters.cut(PlainText.line(rdd.records().get(i)), LETTERS);
      pieces.add(new Piece(kinds.get(i), text));
    }
    int more = rdd.records().size() - shown + rdd.more();
    if (more > 0) {
      pieces.add(new Piece("more", "+ " + more + " more"));
    }
    return new MarbleLines(broken(pieces));
  }

  private static List<List<Piece>> broken(List<Piece> pieces) {
    List<List<Piece>> lines = new ArrayList<>();
    int width = WIDEST;
    for (Piece piece : pieces) {
      width += GAP + piece.width();
      if (width > WIDEST) {
        lines.add(new ArrayList<>());
        width = piece.width();
      }
      lines.get(lines.size() - 1).add(piece);
    }
    return lines;
  }

  /** Of the box around them. */
  int width() {
    return 2 * EDGE + lines.stream().mapToInt(MarbleLines::width).max().orElse(SMALLEST);
  }

  /** Of the box around them. */
  int height() {
    int count = Math.max(1, lines.size());
    return 2 * EDGE + count * HEIGHT + (count - 1) * GAP;
  }

  /** The marbles in a box; each line is in its middle. */
  List<TimelineFigure.Marble> in(TimelineFigure.Box box) {
    List<TimelineFigure.Marble> marbles = new ArrayList<>();
    int y = box.y() + (box.height() - height()) / 2 + EDGE;
    for (List<Piece> line : lines) {
      int x = box.x() + (box.width() - width(line)) / 2;
      for (Piece piece : line) {
        marbles.add(new TimelineFigure.Marble(piece.kind(), x, y, piece.width(), piece.text()));
        x += piece.width() + GAP;
      }
      y += HEIGHT + GAP;
    }
    return marbles;
  }

  private static int width(List<Piece> line) {
    return line.stream().mapToInt(Piece::width).sum() + (line.size() - 1) * GAP;
  }
}
