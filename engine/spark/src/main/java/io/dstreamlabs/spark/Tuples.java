package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;
import org.apache.spark.api.java.Optional;
import scala.Tuple2;

/** Between Spark's words and ours. Inside Spark a pair is a tuple; it is a pair only around a user's function. */
final class Tuples {
  private Tuples() {}

  static <K, V> Tuple2<K, V> of(Pair<K, V> pair) {
    return new Tuple2<>(pair.first(), pair.second());
  }

  static <K, V> Iterator<Tuple2<K, V>> of(Iterator<Pair<K, V>> pairs) {
    return new Mapped<>(pairs, pair -> of(pair));
  }

  static <K, V> Pair<K, V> pair(Tuple2<K, V> tuple) {
    return new Pair<>(tuple._1(), tuple._2());
  }

  static <K, V> Iterator<Pair<K, V>> pairs(Iterator<Tuple2<K, V>> tuples) {
    return new Mapped<>(tuples, tuple -> pair(tuple));
  }

  static <T> Maybe<T> maybe(Optional<T> value) {
    return value.isPresent() ? Maybe.of(value.get()) : Maybe.absent();
  }

  /** One made of each, when it is asked for. */
  private record Mapped<A, B>(Iterator<A> records, java.util.function.Function<A, B> each)
      implements Iterator<B> {
    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public B next() {
      return each.apply(records.next());
    }
  }
}
