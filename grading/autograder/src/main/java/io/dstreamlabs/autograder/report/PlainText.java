package io.dstreamlabs.autograder.report;

import java.util.regex.Pattern;

/**
 * Text that is safe to print: without terminal escapes, control characters, marks that turn the writing
 * direction, and what XML does not allow. Escaping for a format is that format's own.
 */
final class PlainText {
  private static final Pattern ESCAPES =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]" // colours, cursor
              + "|(?:\u001b\\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\\\|\u009c)?" // titles
              + "|\u001b[@-Z\\\\-_]?");
  private static final Pattern BREAKS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");

  private PlainText() {}

  /** Several lines: line breaks become {@code \n}, tabs stay. */
  static String of(String text) {
    String lines = BREAKS.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll("\n");
    StringBuilder plain = new StringBuilder(lines.length());
    lines.codePoints().filter(PlainText::isPrintable).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** One line: every run of white space becomes one blank. */
  static String line(String text) {
    return of(text).replaceAll("\\s+", " ").strip();
  }

  /** A name in one line, which says so if nothing of it can be printed. */
  static String name(String text) {
    String line = line(text);
    return line.isEmpty() ? "(a name that cannot be printed)" : line;
  }

  private static boolean isPrintable(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF
        && !turnsDirection(codePoint);
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0x200E
        || codePoint == 0x200F
        || codePoint == 0x061C;
  }
}
