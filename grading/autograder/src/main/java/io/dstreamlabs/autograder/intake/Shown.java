package io.dstreamlabs.autograder.intake;

/** Names that somebody else chose, made fit for a message: one line, no tricks, not endless. */
public final class Shown {
  private static final int MOST_CHARS = 120;

  private Shown() {}

  /** {@code name} with what is invisible or turns text around written as {@code \\u202e}, cut short. */
  public static String name(String name) {
    StringBuilder shown = new StringBuilder();
    int[] codePoints = name.codePoints().limit(MOST_CHARS).toArray();
    for (int codePoint : codePoints) {
      if (isPlain(codePoint)) {
        shown.appendCodePoint(codePoint);
      } else {
        shown.append((codePoint > 0xFFFF ? "\\u{%x}" : "\\u%04x").formatted(codePoint));
      }
    }
    return name.codePointCount(0, name.length()) > MOST_CHARS ? shown + "…" : shown.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
