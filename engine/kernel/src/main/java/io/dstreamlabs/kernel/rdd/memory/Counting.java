package io.dstreamlabs.kernel.rdd.memory;

/** Counts equal records. */
final class Counting<T> implements Combine.Cells<T, T, Counting.Counter, Long> {

  /** A number that is changed in place. */
  static final class Counter {
    private long n = 1;
  }

  @Override
  public T key(T record) {
    return record;
  }

  @Override
  public Counter start(T record) {
    return new Counter();
  }

  @Override
  public Counter add(Counter counter, T record) {
    counter.n++;
    return counter;
  }

  @Override
  public Counter merge(Counter counter, Counter later) {
    counter.n += later.n;
    return counter;
  }

  @Override
  public Long finish(Counter counter) {
    return counter.n;
  }
}
