package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Batches written as text: one after another between bars, records between spaces.
 *
 * <pre>
 * a | b b | - | . | 7 | cab:3 | cab:{3,4}
 *
 * -           an RDD without records        .           no RDD
 * 7           a whole number (Long)         cab:3       a pair
 * cab:{3,4}   a pair with a bag             others      text
 * </pre>
 */
public final class Marbles {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Marbles() {}

  /**
   * The batches of {@code text}, the first one first.
   *
   * @throws IllegalArgumentException if it is not written as above
   */
  public static List<Maybe<List<Object>>> batches(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(cell -> batch(cell.trim())).toList();
  }

  /** The timeline of {@code text}; its first cell is at {@code batchIntervalMs}. */
  public static Timeline timeline(String text, long batchIntervalMs) {
    return timeline(batches(text), batchIntervalMs);
  }

  /** {@code batches} as a timeline. */
  static Timeline timeline(List<Maybe<List<Object>>> batches, long batchIntervalMs) {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      if (batches.get(i).isPresent()) {
        entries.add(new Timeline.Entry((i + 1) * batchIntervalMs, batches.get(i).get()));
      }
    }
    return new Timeline(entries);
  }

  /**
   * {@code timeline} as marbles write it: they have no lists, so a list within a record, such as one that
   * somebody gathered the values of a key in, is a bag.
   */
  static Timeline asWritten(Timeline timeline) {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (Timeline.Entry entry : timeline.entries()) {
      List<Object> records = new ArrayList<>();
      entry.values().forEach(record -> records.add(asWritten(record)));
      entries.add(new Timeline.Entry(entry.timeMs(), records));
    }
    return new Timeline(entries);
  }

  private static Object asWritten(Object value) {
    if (value instanceof Pair<?, ?> pair) {
      return new Pair<>(asWritten(pair.first()), asWritten(pair.second()));
    }
    if (value instanceof List<?> list && !list.contains(null)) {
      return new Bag(list.stream().<Object>map(Marbles::asWritten).toList());
    }
    return value;
  }

  private static Maybe<List<Object>> batch(String cell) {
    return switch (cell) {
      case "" ->
          throw new IllegalArgumentException(
              "a batch is blank: write - for an RDD without records, or . for no RDD");
      case "." -> Maybe.absent();
      case "-" -> Maybe.of(List.of());
      default -> Maybe.of(Arrays.stream(cell.split("\\s+")).map(Marbles::record).toList());
    };
  }

  private static Object record(String token) {
    int colon = token.indexOf(':');
    if (colon < 0) {
      return value(token);
    }
    if (colon == 0 || colon == token.length() - 1) {
      throw new IllegalArgumentException(
          "'%s' is no pair: write key:value, without spaces".formatted(token));
    }
    return new Pair<>(value(token.substring(0, colon)), value(token.substring(colon + 1)));
  }

  private static Object value(String token) {
    if (token.startsWith("{") != token.endsWith("}")) {
      throw new IllegalArgumentException(
          "'%s' is no bag: write it in braces, without spaces, as in {3,4}".formatted(token));
    }
    if (token.startsWith("{")) {
      String inside = token.substring(1, token.length() - 1);
      return new Bag(
          inside.isEmpty()
              ? List.of()
              : Arrays.stream(inside.split(",", -1)).map(Marbles::value).toList());
    }
    return NUMBER.matcher(token).matches() ? (Object) Long.valueOf(token) : token;
  }
}
