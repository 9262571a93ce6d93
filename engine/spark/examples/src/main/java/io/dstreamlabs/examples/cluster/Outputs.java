package io.dstreamlabs.examples.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each operator put out, batch by batch; and whether it was the same each time a batch was delivered. Not
 * thread-safe.
 */
final class Outputs {
  private final Map<String, TreeMap<Long, List<Checksum>>> byOperator = new TreeMap<>();

  /** A batch of {@code operator} was delivered, maybe once more. */
  void add(String operator, long timeMs, Checksum checksum) {
    byOperator
        .computeIfAbsent(operator, o -> new TreeMap<>())
        .computeIfAbsent(timeMs, t -> new ArrayList<>())
        .add(checksum);
  }

  /** The names, sorted. */
  List<String> operators() {
    return List.copyOf(byOperator.keySet());
  }

  /** How many batches {@code operator} has. */
  int batches(String operator) {
    return of(operator).size();
  }

  /** How many pairs {@code operator} put out, those of a batch once. */
  long pairs(String operator) {
    return of(operator).values().stream().mapToLong(given -> given.get(0).pairs()).sum();
  }

  /** How many batches of {@code operator} were delivered more than once. */
  long again(String operator) {
    return of(operator).values().stream().filter(given -> given.size() > 1).count();
  }

  /** The time of the first batch of {@code operator} that is not the same here and there, at each delivery. */
  Optional<Long> firstDifference(String operator, Outputs other) {
    TreeMap<Long, List<Checksum>> times = new TreeMap<>(of(operator));
    times.putAll(other.of(operator));
    return times.keySet().stream()
        .filter(time -> !isOne(given(operator, time), other.given(operator, time)))
        .findFirst();
  }

  /** What was delivered of a batch; nothing if it was not. */
  List<Checksum> given(String operator, long timeMs) {
    return of(operator).getOrDefault(timeMs, List.of());
  }

  private static boolean isOne(List<Checksum> here, List<Checksum> there) {
    List<Checksum> all = new ArrayList<>(here);
    all.addAll(there);
    return !here.isEmpty() && !there.isEmpty() && all.stream().distinct().count() == 1;
  }

  private TreeMap<Long, List<Checksum>> of(String operator) {
    return byOperator.getOrDefault(operator, new TreeMap<>());
  }
}
