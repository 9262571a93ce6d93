package io.dstreamlabs.reference.window;

import java.io.Serializable;

/** What a slide does to the value of a key; of those of one key, what leaves comes first. */
sealed interface Change<V> extends Serializable {

  /** This much left the window. */
  record Leaving<V>(V value) implements Change<V> {}

  /** This much entered it. */
  record Entering<V>(V value) implements Change<V> {}
}
