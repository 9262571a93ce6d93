package io.dstreamlabs.autograder.report;

/** How much of a terminal's line a text takes: East Asian characters take two columns each. */
final class Columns {
  private static final String CUT = "...";

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** Fills up with blanks on the right. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** Cuts what is wider than {@code width} and ends it with three dots. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = CUT.length();
    for (int codePoint : text.codePoints().toArray()) {
      used += of(codePoint);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept + CUT;
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x1100 && codePoint <= 0x115F) // Hangul Jamo
            || (codePoint >= 0x3000 && codePoint <= 0x30FF) // Hiragana, Katakana
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3) // Hangul
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60) // full width forms
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF); // pictographs
    return wide ? 2 : 1;
  }
}
