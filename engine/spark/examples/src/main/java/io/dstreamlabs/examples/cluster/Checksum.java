package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What is said of the pairs of a batch, in whatever order they are.
 *
 * @param pairs how many
 * @param sum of a hash of each; it wraps around
 */
record Checksum(long pairs, long sum) implements Serializable {
  private static final Checksum NONE = new Checksum(0, 0);

  /** Computed where the pairs are: one checksum per partition comes back. */
  static Checksum of(Rdd<Pair<String, Long>> rdd) {
    return rdd.mapPartitions(pairs -> List.of(ofAll(pairs)).iterator())
        .fold(NONE, (all, part) -> all.plus(part));
  }

  static Checksum ofAll(Iterator<Pair<String, Long>> pairs) {
    long count = 0;
    long sum = 0;
    while (pairs.hasNext()) {
      Pair<String, Long> pair = pairs.next();
      count++;
      sum += mixed(mixed(pair.first().hashCode()) + pair.second());
    }
    return new Checksum(count, sum);
  }

  private Checksum plus(Checksum other) {
    return new Checksum(pairs + other.pairs, sum + other.sum);
  }

  /** Bits of {@code bits} all over the place, so that two errors do not cancel each other out: SplitMix64. */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
