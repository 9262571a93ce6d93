package io.dstreamlabs.autograder.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One file of a kit, or of an archive in it.
 *
 * @param place its path; inside of archives one after the other, {@code a.zip!b.jar!C.class}
 * @param content its bytes
 */
record Opened(String place, byte[] content) {
  /** The first bytes of every class file. */
  static final String CLASS = "\u00ca\u00fe\u00ba\u00be";

  /**
   * The content as text, in every way in which it may be meant: as it is, and without zero bytes, which shows
   * UTF-16 in either order. What is no text gives nonsense, in which nothing is found.
   */
  List<String> readings() {
    List<String> readings = new ArrayList<>();
    readings.add(new String(content, StandardCharsets.UTF_8));
    byte[] dense = withoutZeros();
    if (dense.length < content.length) {
      readings.add(new String(dense, StandardCharsets.UTF_8));
    }
    return readings;
  }

  /** Each of these as dense text: all of it, and the code in it alone; none for a class file. */
  List<String> codeReadings() {
    List<String> dense = new ArrayList<>();
    if (!isClass()) {
      for (String text : readings()) {
        dense.add(DenseText.all(text));
        dense.add(DenseText.code(text));
      }
    }
    return dense;
  }

  /** Whether it is a class file; no other file begins so. */
  boolean isClass() {
    return bytes().startsWith(CLASS);
  }

  /** Each byte as one character: to look for bytes in. */
  String bytes() {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private byte[] withoutZeros() {
    byte[] dense = new byte[content.length];
    int length = 0;
    for (byte one : content) {
      if (one != 0) {
        dense[length++] = one;
      }
    }
    return Arrays.copyOf(dense, length);
  }
}
