package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Each partition made of several partitions of the parents, one after another: neighbours put together,
 * or those of the same number of RDDs whose keys are spread alike.
 *
 * @param parents what is read
 * @param numPartitions how many there are
 * @param parts what goes into a partition
 */
record MergedSource<T>(
    List<MemoryRdd<?>> parents, int numPartitions, IntFunction<List<Part<T>>> parts)
    implements Source<T> {

  /** One partition of a parent. */
  record Part<T>(MemoryRdd<T> rdd, int partition) {}

  /** The RDDs partition by partition; they have equally many. */
  static <T> MergedSource<T> sideBySide(List<MemoryRdd<T>> rdds) {
    return new MergedSource<>(
        List.copyOf(rdds),
        rdds.get(0).numPartitions(),
        p -> rdds.stream().map(rdd -> new Part<>(rdd, p)).toList());
  }

  /** Neighbours put together, so that {@code numPartitions} are left. */
  static <T> MergedSource<T> neighbours(MemoryRdd<T> rdd, int numPartitions) {
    return new MergedSource<>(
        List.of(rdd),
        numPartitions,
        p -> {
          List<Part<T>> parts = new ArrayList<>();
          int from = (int) ((long) p * rdd.numPartitions() / numPartitions);
          int to = (int) ((p + 1L) * rdd.numPartitions() / numPartitions);
          for (int i = from; i < to; i++) {
            parts.add(new Part<>(rdd, i));
          }
          return parts;
        });
  }

  @Override
  public Iterator<T> compute(int partition) {
    return Pull.flatMap(
        parts.apply(partition).iterator(), part -> part.rdd().iterator(part.partition()));
  }
}
