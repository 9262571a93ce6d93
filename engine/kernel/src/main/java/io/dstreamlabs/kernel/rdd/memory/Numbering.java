package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Gives each record its place, over all partitions. */
final class Numbering<T> implements ShuffleSource.Shuffle<T, Pair<T, Long>> {

  @Override
  public List<List<Pair<T, Long>>> run(MemoryRdd<T> parent) {
    List<List<Pair<T, Long>>> numbered = new ArrayList<>();
    long next = 0;
    for (int p = 0; p < parent.numPartitions(); p++) {
      List<Pair<T, Long>> partition = new ArrayList<>();
      for (Iterator<T> records = parent.iterator(p); records.hasNext(); next++) {
        partition.add(new Pair<>(records.next(), next));
      }
      numbered.add(partition);
    }
    return numbered;
  }
}
