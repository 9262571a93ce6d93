package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.MapFunction;
import java.util.Iterator;

/**
 * What a narrow operation does on the way from one RDD to the next.
 *
 * @param <T> what comes in
 * @param <U> what comes out
 */
sealed interface Step<T, U> {

  /** One record for each. */
  record Each<T, U>(MapFunction<T, U> f) implements Step<T, U> {}

  /** Some of the records. */
  record Only<T>(FilterFunction<T> f) implements Step<T, T> {}

  /** Any number of records for each. */
  record Many<T, U>(FlatMapFunction<T, U> f) implements Step<T, U> {}

  /** All records of a partition at once. */
  record Whole<T, U>(Chain<T, U> chain) implements Step<T, U> {}

  /** What is done with one partition. */
  interface Chain<T, U> {
    Iterator<U> apply(int partition, Iterator<T> records) throws Exception;
  }
}
