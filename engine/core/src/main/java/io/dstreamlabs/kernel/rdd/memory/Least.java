package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The least records of many, least first; of equal ones those that come first. Never holds more than
 * twice as many as are asked for; {@code O(n log num)}.
 */
final class Least {
  private Least() {}

  static <T> List<T> of(Iterator<T> records, int num, Comparator<? super T> order) {
    List<T> least = new ArrayList<>();
    while (records.hasNext()) {
      least.add(records.next());
      if (least.size() >= 2L * num) {
        cut(least, num, order);
      }
    }
    cut(least, num, order);
    return least;
  }

  private static <T> void cut(List<T> records, int num, Comparator<? super T> order) {
    records.sort(order);
    if (records.size() > num) {
      records.subList(num, records.size()).clear();
    }
  }
}
