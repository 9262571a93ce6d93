package io.dstreamlabs.reference.crash;

import java.util.Map;
import java.util.TreeMap;

/** The words that the programs of these tests count: the same one for a number every time. */
final class Words {
  private static final int DIFFERENT = 40;

  private Words() {}

  static String at(long number) {
    return "w" + Math.floorMod(number * 7_919 + number / 13, DIFFERENT);
  }

  /** How often each word comes among the numbers from 0 to {@code end - 1}. */
  static Map<String, Long> counts(long end) {
    Map<String, Long> counts = new TreeMap<>();
    for (long number = 0; number < end; number++) {
      counts.merge(at(number), 1L, Long::sum);
    }
    return counts;
  }
}
