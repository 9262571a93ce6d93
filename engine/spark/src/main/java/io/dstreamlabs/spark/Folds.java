package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.ReduceFunction;
import java.util.Iterator;
import java.util.List;

/**
 * Records combined in their order. Spark's own actions combine the results of partitions as they come in; here they
 * are brought to the driver first.
 */
final class Folds {
  private Folds() {}

  /** All combined; nothing of nothing. */
  static <T> List<T> reduced(Iterator<T> records, ReduceFunction<T> f) throws Exception {
    return records.hasNext() ? List.of(folded(records.next(), records, f)) : List.of();
  }

  static <T> T folded(T zero, Iterator<T> records, ReduceFunction<T> f) throws Exception {
    T all = zero;
    while (records.hasNext()) {
      all = f.call(all, records.next());
    }
    return all;
  }

  static <T, U> U added(U zero, Iterator<T> records, Map2Function<U, T, U> add) throws Exception {
    U all = zero;
    while (records.hasNext()) {
      all = add.call(all, records.next());
    }
    return all;
  }
}
