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

  private Cells() {}

  /** The records of one RDD; long ones are cut, and what was cut is counted. */
  public static String of(List<Object> records) {
    if (records.isEmpty()) {
      return EMPTY;
    }
    List<String> shown = new ArrayList<>();
    int width = 0;
    for (Object record : records) {
      String text = of(record);
      width += text.length() + 1;
      if (width > WIDEST && !shown.isEmpty()) {
        shown.add("+" + (records.size() - shown.size()));
        break;
      }
      shown.add(text);
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
