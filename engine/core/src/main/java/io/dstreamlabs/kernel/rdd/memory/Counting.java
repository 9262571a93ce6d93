package io.dstreamlabs.kernel.rdd.memory;

/** Counts equal records. */
final class Counting<T> implements Combine.Cells<T, T, Counting.Counter, Long> {

  /** A number that is changed in place. */
  static final class Counter {
    private long n = 1;
  }

  @Override
  public void add(T record, CellTable<T, Counter> table) {
    int hash = record.hashCode();
    int place = table.find(record, hash);
    if (place < 0) {
      table.add(record, hash, new Counter());
    } else {
      table.cell(place).n++;
    }
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
