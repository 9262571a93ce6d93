package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;

public final class GroupedWindows {
  private GroupedWindows() {}

  static <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
      PairDStream<K, V> parent, Duration windowDuration, Duration slideDuration) {
    return Windows.window(parent, windowDuration, slideDuration)
        .transformToPair(
            window ->
                PairRdd.of(window)
                    .combineByKey(
                        GroupedWindows::first, GroupedWindows::add, GroupedWindows::addAll)
                    .mapValues(values -> values));
  }

  private static <V> ArrayList<V> first(V value) {
    ArrayList<V> values = new ArrayList<>();
    values.add(value);
    return values;
  }

  private static <V> ArrayList<V> add(ArrayList<V> values, V value) {
    values.add(value);
    return values;
  }

  private static <V> ArrayList<V> addAll(ArrayList<V> values, ArrayList<V> more) {
    values.addAll(more);
    return values;
  }
}
