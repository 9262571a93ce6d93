package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the programs of lab02 make of the records of one batch, worked out one by one. */
final class Records {
  private Records() {}

  static List<Object> both(List<Object> first, List<Object> other) {
    List<Object> both = new ArrayList<>(first);
    both.addAll(other);
    return both;
  }

  static List<Object> each(List<Object> records, Function<Object, Object> f) {
    return records.stream().map(f).toList();
  }

  static List<Object> twice(List<Object> records) {
    return both(records, records);
  }

  static List<Object> coaches(List<Object> trams) {
    List<Object> coaches = new ArrayList<>();
    for (Object record : trams) {
      Pair<?, ?> tram = (Pair<?, ?>) record;
      for (long coach = 1; coach <= (Long) tram.second(); coach++) {
        coaches.add(tram.first() + "." + coach);
      }
    }
    return coaches;
  }

  static List<Object> ends(List<Object> trams) {
    List<Object> ends = new ArrayList<>();
    for (Object record : trams) {
      Object tram = ((Pair<?, ?>) record).first();
      ends.add(tram + ".front");
      ends.add(tram + ".rear");
    }
    return ends;
  }

  static List<Object> coachesButTheFirst(List<Object> trams) {
    return coaches(trams).stream().filter(coach -> !((String) coach).endsWith(".1")).toList();
  }

  static List<Object> count(List<Object> records) {
    return List.of((long) records.size());
  }

  static List<Object> reduced(List<Object> records, BinaryOperator<Long> function) {
    return records.stream()
        .map(record -> (Long) record)
        .reduce(function)
        .map(result -> List.<Object>of(result))
        .orElse(List.of());
  }

  static List<Object> concatenated(List<Object> records) {
    return records.isEmpty()
        ? List.of()
        : List.of(records.stream().map(record -> (String) record).collect(Collectors.joining()));
  }

  /** The trace of n records: n - 1 calls, and the records sorted. */
  static List<Object> traced(List<Object> records) {
    return records.isEmpty()
        ? List.of()
        : List.of(List.of(records.size() - 1L, records.stream().sorted().toList()));
  }

  static List<Object> subtracted(List<Object> left, List<Object> right) {
    return left.stream().filter(record -> !right.contains(record)).toList();
  }

  static List<Object> wordCounts(List<Object> lines) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Object line : lines) {
      for (String word : ((String) line).split("[ \t]")) {
        if (!word.isEmpty()) {
          counts.merge(word, 1L, Long::sum);
        }
      }
    }
    List<Object> pairs = new ArrayList<>();
    counts.forEach((word, count) -> pairs.add(Pair.of(word, count)));
    return pairs;
  }
}
