package io.dstreamlabs.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where two files differ first.
 *
 * @param at the byte, from 1
 * @param line its line, from 1
 * @param found what one of them has there, to the end of its line; empty at its end
 * @param expected what the other has there
 */
record Difference(int at, int line, String found, String expected) {
  private static final int MOST_SHOWN = 40;

  /** None if they are the same. */
  static Optional<Difference> between(byte[] found, byte[] expected) {
    int same = Arrays.mismatch(found, expected);
    if (same < 0) {
      return Optional.empty();
    }
    int line = 1;
    for (int i = 0; i < same; i++) {
      line += found[i] == '\n' ? 1 : 0;
    }
    return Optional.of(
        new Difference(same + 1, line, excerpt(found, same), excerpt(expected, same)));
  }

  /** The line from {@code from} on with its end, or as much of it as is worth showing. */
  private static String excerpt(byte[] file, int from) {
    int to = from;
    while (to < file.length && to - from < MOST_SHOWN && (to == from || file[to - 1] != '\n')) {
      to++;
    }
    return new String(file, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "differs at byte "
        + at
        + ", line "
        + line
        + ": it "
        + says(found, "ends", "has ")
        + " and should "
        + says(expected, "end", "have ");
  }

  private static String says(String text, String atEnd, String before) {
    return text.isEmpty() ? atEnd + " there" : before + Manifest.quoted(text);
  }
}
