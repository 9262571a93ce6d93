package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import java.util.Collections;

/** What the joins make of a key and its values on both sides. */
final class Joins {
  private Joins() {}

  /** Each value of the one side with each of the other. */
  static <K, V, W> Step<Pair<K, Pair<Iterable<V>, Iterable<W>>>, Pair<K, Pair<V, W>>> inner() {
    return each(sides -> sides);
  }

  /** As {@link #inner}; where the right side has no value, with an absent one. */
  static <K, V, W>
      Step<Pair<K, Pair<Iterable<V>, Iterable<W>>>, Pair<K, Pair<V, Maybe<W>>>> leftOuter() {
    return each(sides -> new Pair<>(sides.first(), orAbsent(sides.second())));
  }

  /** As {@link #inner}; where the left side has no value, with an absent one. */
  static <K, V, W>
      Step<Pair<K, Pair<Iterable<V>, Iterable<W>>>, Pair<K, Pair<Maybe<V>, W>>> rightOuter() {
    return each(sides -> new Pair<>(orAbsent(sides.first()), sides.second()));
  }

  /** As {@link #inner}; where a side has no value, with an absent one. */
  static <K, V, W>
      Step<Pair<K, Pair<Iterable<V>, Iterable<W>>>, Pair<K, Pair<Maybe<V>, Maybe<W>>>> fullOuter() {
    return each(sides -> new Pair<>(orAbsent(sides.first()), orAbsent(sides.second())));
  }

  /** The values of the left side, where the right side has none. */
  static <K, V, W> Step<Pair<K, Pair<Iterable<V>, Iterable<W>>>, Pair<K, V>> leftOnly() {
    return new Step.Many<>(
        group ->
            group.second().second().iterator().hasNext()
                ? Collections.emptyIterator()
                : Pull.map(
                    group.second().first().iterator(), value -> new Pair<>(group.first(), value)));
  }

  private static <K, S, A, B> Step<Pair<K, S>, Pair<K, Pair<A, B>>> each(
      MapFunction<S, Pair<Iterable<A>, Iterable<B>>> sides) {
    return new Step.Many<>(
        group -> {
          Pair<Iterable<A>, Iterable<B>> both = sides.call(group.second());
          return Pull.flatMap(
              both.first().iterator(),
              left ->
                  Pull.map(
                      both.second().iterator(),
                      right -> new Pair<>(group.first(), new Pair<>(left, right))));
        });
  }

  private static <X> Iterable<Maybe<X>> orAbsent(Iterable<X> values) {
    Grouped<Maybe<X>> present = new Grouped<>();
    values.forEach(value -> present.add(Maybe.of(value)));
    if (present.isEmpty()) {
      present.add(Maybe.absent());
    }
    return present;
  }
}
