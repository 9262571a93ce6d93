package io.dstreamlabs.kernel.rdd.memory;

import io.dstreamlabs.kernel.Pair;
import java.util.Iterator;

/** The pairs that a join makes of the values of one key. */
final class Joined {
  private Joined() {}

  /** Each value of the first side with each of the second. */
  static <V, W> Iterator<Pair<V, W>> all(Pair<? extends Iterable<V>, ? extends Iterable<W>> sides) {
    return Pull.flatMap(
        sides.first().iterator(),
        left -> Pull.map(sides.second().iterator(), right -> new Pair<>(left, right)));
  }
}
