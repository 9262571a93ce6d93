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
  static Map<String, Tally> tallies(long end) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (long number = 0; number < end; number++) {
      String word = at(number);
      tallies.put(word, tallies.getOrDefault(word, Tally.none()).with(number));
    }
    return tallies;
  }
}
