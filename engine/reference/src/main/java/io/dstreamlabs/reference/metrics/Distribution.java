package io.dstreamlabs.reference.metrics;

import java.time.Duration;
import java.util.List;

/**
 * How durations are spread. The p-th percentile is the least of them that p % do not exceed (nearest rank), so
 * each figure is a duration that occurred.
 *
 * @param min the shortest
 * @param p25 the 25th percentile
 * @param median the 50th percentile
 * @param p75 the 75th percentile
 * @param p95 the 95th percentile
 * @param max the longest
 */
public record Distribution(
    Duration min, Duration p25, Duration median, Duration p75, Duration p95, Duration max) {
  private static final int ALL = 100;

  /** Of {@code durations}; all zero if there is none. */
  static Distribution of(List<Duration> durations) {
    List<Duration> sorted =
        durations.isEmpty() ? List.of(Duration.ZERO) : durations.stream().sorted().toList();
    return new Distribution(
        sorted.get(0),
        percentile(sorted, 25),
        percentile(sorted, 50),
        percentile(sorted, 75),
        percentile(sorted, 95),
        sorted.get(sorted.size() - 1));
  }

  private static Duration percentile(List<Duration> sorted, int percent) {
    int rank = Math.max(1, (sorted.size() * percent + ALL - 1) / ALL);
    return sorted.get(rank - 1);
  }

  /** {@code min 1 ms, p25 2 ms, median 3 ms, p75 4 ms, p95 5 ms, max 5 ms}. */
  @Override
  public String toString() {
    return "min %d ms, p25 %d ms, median %d ms, p75 %d ms, p95 %d ms, max %d ms"
        .formatted(
            min.toMillis(),
            p25.toMillis(),
            median.toMillis(),
            p75.toMillis(),
            p95.toMillis(),
            max.toMillis());
  }
}
