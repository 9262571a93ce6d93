package io.dstreamlabs.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as in RFC 4180, with {@code \n} at the end of each line: a cell in quotes
 * may hold commas, line ends and doubled quotes.
 *
 * <p>Strict: what the format does not allow is refused, with file and line. Not thread-safe.
 */
final class CsvLines {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final String text;
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int line = 1;

  /** The cells of one record, and the line on which it begins, from 1. */
  record Line(int number, List<String> cells) {}

  private CsvLines(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The records of {@code text}.
   *
   * @param file what to call it in messages
   * @throws IllegalArgumentException if it is not well-formed
   */
  static List<Line> of(String file, String text) {
    return new CsvLines(file, text).read();
  }

  private List<Line> read() {
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      throw wrong("a byte order mark is at the start: save the file as UTF-8 without it");
    }
    List<Line> lines = new ArrayList<>();
    while (at < text.length()) {
      lines.add(readLine());
    }
    return lines;
  }

  private Line readLine() {
    int number = line;
    List<String> cells = new ArrayList<>();
    cells.add(readCell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(readCell());
    }
    if (at == text.length()) {
      throw wrong("the last line does not end: put a line feed (\\n) behind it");
    }
    at++;
    line++;
    return new Line(number, List.copyOf(cells));
  }

  /** Leaves {@link #at} on the comma or the line feed after the cell, or at the end. */
  private String readCell() {
    cell.setLength(0);
    if (at < text.length() && text.charAt(at) == '"') {
      readQuoted();
    } else {
      readPlain();
    }
    return cell.toString();
  }

  private void readPlain() {
    for (; at < text.length() && !isEnd(text.charAt(at)); at++) {
      if (text.charAt(at) == '"') {
        throw wrong("a quote is inside a cell: put the whole cell in quotes, and double this one");
      }
      cell.append(checked(text.charAt(at)));
    }
  }

  private void readQuoted() {
    int opened = line;
    at++;
    while (true) {
      if (at == text.length()) {
        line = opened;
        throw wrong("a quote is opened and never closed: close it, or double it");
      }
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(checked(c));
        line += c == '\n' ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    if (at < text.length() && !isEnd(text.charAt(at))) {
      checked(text.charAt(at));
      throw wrong(
          "text follows a closed quote: put the whole cell in quotes, and double the inner ones");
    }
  }

  private char checked(char c) {
    if (c == '\r') {
      throw wrong("a carriage return (\\r) is there: end lines with a line feed (\\n) alone");
    }
    return c;
  }

  private static boolean isEnd(char c) {
    return c == ',' || c == '\n';
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
