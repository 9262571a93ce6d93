package io.dstreamlabs.autograder.report;

/**
 * How much room a text takes in a drawing, where no font can be asked. Letters of a fixed width of 8.5
 * pixels are meant; those beyond the alphabets of Europe and the Near East count twice, accents that stand
 * on another letter not at all.
 */
final class Letters {
  private static final int FIRST_WIDE = 0x1100;

  private Letters() {}

  /** In pixels. */
  static int width(String text) {
    return (text.codePoints().map(Letters::columns).sum() * 17 + 1) / 2;
  }

  /** The beginning of {@code text}, with {@code …} where more was. */
  static String cut(String text, int columns) {
    if (text.codePoints().map(Letters::columns).sum() <= columns) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int room = columns - 1;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      room -= columns(letter);
      if (room < 0) {
        break;
      }
      cut.appendCodePoint(letter);
      i += Character.charCount(letter);
    }
    return cut.append('…').toString();
  }

  private static int columns(int letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return letter < FIRST_WIDE || letter == '…' ? 1 : 2;
  }
}
