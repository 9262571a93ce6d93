package io.dstreamlabs.kernel.rdd.memory;

import java.io.Serializable;

/**
 * Copies of one value, by serialization: each may be changed without the others. The value is written
 * once, so it may be changed afterwards too. Thread-safe.
 */
final class Copies<T extends Serializable> {
  private final byte[] bytes;
  private final ClassLoader loader;

  private Copies(byte[] bytes, ClassLoader loader) {
    this.bytes = bytes;
    this.loader = loader;
  }

  /**
   * Copies of {@code original}.
   *
   * @param name what it is, for the message
   * @throws IllegalArgumentException if something in it is not serializable; names the way to it
   */
  static <T extends Serializable> Copies<T> of(String name, T original) {
    return new Copies<>(Travel.write(name, original), original.getClass().getClassLoader());
  }

  /** One more. */
  T next() {
    return Travel.read(bytes, loader);
  }
}
