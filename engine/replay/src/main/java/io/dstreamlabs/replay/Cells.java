package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How records are drawn in a picture: {@code a b b}, {@code -} for an RDD without records, {@code .} for
 * no RDD; a pair as {@code k:v}, a bag as {@code {1,2}} in order of their text, a list as {@code [1,2]}.
 */
public final class Cells {
  /** No RDD. */
  public static final String ABSENT = ".";

  /** An RDD without records. */
  public static final String EMPTY = "-";

  private static final int WIDEST = 24;

  /** So many records of one RDD are shown at most: each takes a column, and a space. */
  static final int MOST = WIDEST;

  private Cells() {}

  /** The records of one RDD; long ones are cut, and what was cut is counted. */
  public static String of(List<Object> records) {
    return line(records.stream().map(Cells::of).toList(), 0);
  }

  /**
   * As {@link #of(List)}, of records that are texts already.
   *
   * @param more how many records follow these
   */
  static String line(List<String> records, int more) {
    if (records.isEmpty()) {
      return EMPTY;
    }
    List<String> shown = new ArrayList<>();
    int width = 0;
    for (String text : records) {
      width += text.length() + 1;
      if (width > WIDEST && !shown.isEmpty()) {
        break;
      }
      shown.add(text);
    }
    int left = records.size() - shown.size() + more;
    if (left > 0) {
      shown.add("+" + left);
    }
    return String.join(" ", shown);
  }

  /** One record. */
  public static String of(Object record) {
    if (record instanceof Pair<?, ?> pair) {
      return of(pair.first()) + ":" + of(pair.second());
    }
    if (record instanceof Bag bag) {
      return bag.values().stream()
          .map(Cells::of)
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (record instanceof List<?> list) {
      return list.stream().map(Cells::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (record instanceof Maybe<?> maybe) {
      return maybe.isPresent() ? of(maybe.get()) : "~";
    }
    return String.valueOf(record);
  }
}
