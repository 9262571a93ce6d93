package io.dstreamlabs.kernel.rdd.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Each partition made of the parent's partition of the same number.
 *
 * @param parent what is read
 * @param step what is done with a partition
 */
record NarrowSource<T, U>(MemoryRdd<T> parent, Step<T, U> step) implements Source<U> {

  /** A step, and the number of the partition that it is done with. */
  private record Placed(Step<?, ?> step, int partition) {}

  @Override
  public int numPartitions() {
    return parent.numPartitions();
  }

  @Override
  @SuppressWarnings("unchecked") // the last step of the chain is this one
  public Iterator<U> compute(int partition) {
    Deque<Placed> chain = new ArrayDeque<>();
    Source<?> source = this;
    int p = partition;
    while (true) {
      if (source instanceof NarrowSource<?, ?> narrow) {
        chain.push(new Placed(narrow.step(), p));
        source = narrow.parent().source();
      } else if (source instanceof Rearranged<?> rearranged && rearranged.parts(p).size() == 1) {
        Rearranged.Part<?> part = rearranged.parts(p).get(0);
        source = part.rdd().source();
        p = part.partition();
      } else {
        return (Iterator<U>) pulled(source.compute(p), chain);
      }
    }
  }

  @Override
  public List<MemoryRdd<?>> parents() {
    return List.of(parent);
  }

  private static Iterator<?> pulled(Iterator<?> records, Deque<Placed> chain) {
    Iterator<?> pulled = records;
    List<Step<?, ?>> run = new ArrayList<>();
    for (Placed placed : chain) {
      if (placed.step() instanceof Step.Whole<?, ?> whole) {
        pulled = whole(whole, placed.partition(), fused(pulled, run));
        run = new ArrayList<>();
      } else {
        run.add(placed.step());
      }
    }
    return fused(pulled, run);
  }

  private static Iterator<?> fused(Iterator<?> records, List<Step<?, ?>> steps) {
    return steps.isEmpty() ? records : new Fused(records, steps);
  }

  @SuppressWarnings("unchecked") // the step takes what the one before it makes
  private static <A, B> Iterator<B> whole(
      Step.Whole<A, B> whole, int partition, Iterator<?> records) {
    return Pull.user(() -> whole.chain().apply(partition, (Iterator<A>) records));
  }
}
