package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A source whose partitions are partitions of other RDDs, one after another, with nothing done to them. */
interface Rearranged<T> extends Source<T> {

  /** One partition of a parent. */
  record Part<T>(MemoryRdd<T> rdd, int partition) {
    Iterator<T> records() {
      return rdd.iterator(partition);
    }
  }

  /** What a partition is made of, in order. */
  List<Part<T>> parts(int partition);

  @Override
  default Iterator<T> compute(int partition) {
    List<Part<T>> flat = flat(parts(partition));
    return flat.size() == 1
        ? flat.get(0).records()
        : Pull.flatMap(flat.iterator(), part -> part.records());
  }

  /** The same records as parts of RDDs that are not rearranged; unions of unions do not nest. */
  private static <T> List<Part<T>> flat(List<Part<T>> parts) {
    if (isFlat(parts)) {
      return parts;
    }
    List<Part<T>> flat = new ArrayList<>();
    Deque<Part<T>> open = new ArrayDeque<>();
    open.addAll(parts);
    while (!open.isEmpty()) {
      Part<T> part = open.pop();
      if (part.rdd().source() instanceof Rearranged<T> rearranged) {
        List<Part<T>> inner = rearranged.parts(part.partition());
        for (int i = inner.size() - 1; i >= 0; i--) {
          open.push(inner.get(i));
        }
      } else {
        flat.add(part);
      }
    }
    return flat;
  }

  private static boolean isFlat(List<? extends Part<?>> parts) {
    for (Part<?> part : parts) {
      if (part.rdd().source() instanceof Rearranged) {
        return false;
      }
    }
    return true;
  }
}
