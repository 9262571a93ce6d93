package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.event.BatchInfo;
import io.dstreamlabs.kernel.event.StreamingListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long batches take that are run back to back, on the machine's clock. Used by the thread that runs them. */
final class Pace implements StreamingListener {
  private final List<Long> nanos = new ArrayList<>();
  private long last = System.nanoTime();

  @Override
  public void onBatchCompleted(BatchInfo batch) {
    long now = System.nanoTime();
    nanos.add(now - last);
    last = now;
  }

  /** In words, for batches of {@code perBatch} records; the last quarter apart, for a JVM needs long to get warm. */
  String inWords(long perBatch) {
    if (nanos.isEmpty()) {
      return "no batch was left to run";
    }
    long all = nanos.stream().mapToLong(Long::longValue).sum();
    return String.format(
        Locale.ROOT,
        "%d batches of %,d records in %.1f s: %,d records/s; median %d ms a batch, of the last quarter %d ms",
        nanos.size(),
        perBatch,
        all / 1e9,
        Math.round(perBatch * nanos.size() / (all / 1e9)),
        medianMs(nanos),
        medianMs(nanos.subList(nanos.size() * 3 / 4, nanos.size())));
  }

  private static long medianMs(List<Long> nanos) {
    return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2)).toMillis();
  }
}
