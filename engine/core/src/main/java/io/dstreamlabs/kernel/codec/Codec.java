package io.dstreamlabs.kernel.codec;

import io.dstreamlabs.kernel.OperatorFamily;

/** Turns values into bytes and back. Thread-safe. */
public interface Codec extends OperatorFamily {

  /**
   * {@code value} as bytes.
   *
   * @throws CodecException if it is of a kind, or a size, that the codec does not take
   */
  byte[] encode(Object value);

  /**
   * The value that was encoded.
   *
   * @throws CodecException if the bytes are not what {@link #encode} makes
   */
  Object decode(byte[] bytes);
}
