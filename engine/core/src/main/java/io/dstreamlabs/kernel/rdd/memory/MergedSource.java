package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Each partition made of several partitions of the parents, one after another: neighbours put together,
 * or those of the same number of RDDs whose keys are spread alike.
 *
 * @param parents what is read
 * @param numPartitions how many there are
 * @param partsOf what goes into a partition
 */
record MergedSource<T>(
    List<MemoryRdd<?>> parents, int numPartitions, IntFunction<List<Rearranged.Part<T>>> partsOf)
    implements Rearranged<T> {

  /** The RDDs partition by partition; they have equally many. */
  static <T> MergedSource<T> sideBySide(List<MemoryRdd<T>> rdds) {
    return new MergedSource<>(
        List.copyOf(rdds),
        rdds.get(0).numPartitions(),
        p -> {
          List<Part<T>> parts = new ArrayList<>(rdds.size());
          rdds.forEach(rdd -> parts.add(new Part<>(rdd, p)));
          return parts;
        });
  }

  /** Neighbours put together, so that at most {@code numPartitions} are left. */
  static <T> MergedSource<T> neighbours(MemoryRdd<T> rdd, int numPartitions) {
    int before = rdd.numPartitions();
    int after = Math.min(before, numPartitions);
    return new MergedSource<>(
        List.of(rdd),
        after,
        p ->
            IntStream.range(cut(p, before, after), cut(p + 1, before, after))
                .mapToObj(i -> new Part<>(rdd, i))
                .toList());
  }

  private static int cut(int p, int before, int after) {
    return (int) ((long) p * before / after);
  }

  @Override
  public List<Part<T>> parts(int partition) {
    return partsOf.apply(partition);
  }
}
