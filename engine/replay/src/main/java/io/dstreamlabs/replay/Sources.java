package io.dstreamlabs.replay;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;

/** What a program is built from. */
public interface Sources {

  /** The context to build in. */
  StreamingContext context();

  /**
   * The input called {@code name}; the same stream each time.
   *
   * @param <T> the records, which must be of that type
   * @throws java.util.NoSuchElementException if the replay was given no such input
   */
  <T> DStream<T> stream(String name);
}
