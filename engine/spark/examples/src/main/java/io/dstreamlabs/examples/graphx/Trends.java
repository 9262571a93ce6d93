package io.dstreamlabs.examples.graphx;

import io.dstreamlabs.examples.Launch;
import io.dstreamlabs.kernel.Time;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is known of the pins of a window.
 *
 * @param time where the window ends
 * @param ranks PageRank by number of the pin
 * @param saves how often it was saved
 */
record Trends(Time time, Map<Long, Double> ranks, Map<Long, Long> saves) {
  static final String HEADER = "until  place   by PageRank      by number of saves";
  private static final int SHOWN = 3;

  /** The pins from the highest PageRank to the lowest; equal ones by their numbers. */
  List<Long> byRank() {
    return descending(ranks);
  }

  /** The pins from the one that was saved most to the one that was saved least; equal ones by their numbers. */
  List<Long> bySaves() {
    return descending(saves);
  }

  private static <V extends Comparable<V>> List<Long> descending(Map<Long, V> values) {
    return values.entrySet().stream()
        .sorted(
            Map.Entry.<Long, V>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Lines below {@link #HEADER}: the first places. */
  @Override
  public String toString() {
    List<Long> byRank = byRank();
    List<Long> bySaves = bySaves();
    return IntStream.range(0, Math.min(SHOWN, bySaves.size()))
        .mapToObj(at -> line(at + 1, byRank.get(at), bySaves.get(at)))
        .collect(Collectors.joining("\n"));
  }

  private String line(int place, long ranked, long saved) {
    return String.format(
        Locale.ROOT,
        "%s  %5d   p%03d  %8.2f   p%03d  %5d",
        Launch.timeOfDay(time),
        place,
        ranked,
        ranks.get(ranked),
        saved,
        saves.get(saved));
  }
}
