package io.dstreamlabs.autograder.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as in RFC 4180: a cell in quotes may hold commas, line ends and doubled
 * quotes. Lines end with {@code \r\n}, {@code \n} or {@code \r}, the last one with or without it; in a
 * cell each of these is read as {@code \n}. Lines with nothing on them are left out.
 *
 * <p>What the format does not allow is refused. Not thread-safe.
 */
final class CsvText {
  private final String text;
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int line = 1;

  /** The cells of one record, and the line on which it begins, from 1. */
  record Line(int number, List<String> cells) {}

  /** What is no CSV, with the line of its beginning. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    Malformed(int line, String sentence) {
      super(sentence);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private CsvText(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The records of {@code text}, which has no byte order mark. */
  static List<Line> linesOf(String text) throws Malformed {
    return new CsvText(text).read();
  }

  private List<Line> read() throws Malformed {
    List<Line> lines = new ArrayList<>();
    while (at < text.length()) {
      Line next = readLine();
      if (!next.cells().equals(List.of(""))) {
        lines.add(next);
      }
    }
    return lines;
  }

  private Line readLine() throws Malformed {
    int number = line;
    List<String> cells = new ArrayList<>();
    cells.add(readCell());
    while (isAt(',')) {
      at++;
      cells.add(readCell());
    }
    at++;
    line++;
    return new Line(number, List.copyOf(cells));
  }

  /** Leaves {@link #at} on the comma or the line feed after the cell, or at the end. */
  private String readCell() throws Malformed {
    cell.setLength(0);
    if (isAt('"')) {
      readQuoted();
    } else {
      readPlain();
    }
    return cell.toString();
  }

  private void readPlain() throws Malformed {
    for (; !isAtEndOfCell(); at++) {
      if (isAt('"')) {
        throw new Malformed(
            line, "a quote is inside a cell: put the whole cell in quotes, and double this one");
      }
      cell.append(text.charAt(at));
    }
  }

  private void readQuoted() throws Malformed {
    int opened = line;
    at++;
    while (!isAt('"') || isDoubled()) {
      if (at == text.length()) {
        throw new Malformed(
            opened, "a quote is opened and never closed: close it, or put the cell in quotes");
      }
      char c = text.charAt(at);
      cell.append(c);
      line += c == '\n' ? 1 : 0;
      at += c == '"' ? 2 : 1;
    }
    at++;
    if (!isAtEndOfCell()) {
      throw new Malformed(
          line,
          "text follows a closed quote: put the whole cell in quotes, and double the inner ones");
    }
  }

  private boolean isDoubled() {
    return at + 1 < text.length() && text.charAt(at + 1) == '"';
  }

  private boolean isAt(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private boolean isAtEndOfCell() {
    return at == text.length() || isAt(',') || isAt('\n');
  }
}
