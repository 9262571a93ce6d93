package io.dstreamlabs.kernel.codec;

import java.io.Serializable;

/**
 * Plain data only: {@code null}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Double}, {@link
 * String}, {@code byte[]}, {@link io.dstreamlabs.kernel.Pair}, {@link io.dstreamlabs.kernel.Maybe},
 * {@link java.util.List}, {@link java.util.Map} with string keys in order, {@link Bag}. It names no
 * class, so reading bytes from a stranger makes nothing else.
 *
 * <pre>
 * value   = tag (1 byte), content
 * number  = big endian, 4 or 8 bytes        text, bytes = length (4), content; text in UTF-8
 * pair    = value value                     list, bag   = count (4), values
 * maybe   = value                           map         = count (4), text value, ...
 * </pre>
 *
 * <p>Limits hold in both directions and are checked before anything is allocated. Thread-safe.
 */
public final class PlainCodec implements Codec {
  private static final long serialVersionUID = 1;

  private final Limits limits;

  /**
   * How much is taken.
   *
   * @param maxBytes of a whole encoded value
   * @param maxDepth of values within values; at most 200, so that no thread's stack overflows
   * @param maxElements of all lists, bags and maps together
   */
  public record Limits(int maxBytes, int maxDepth, int maxElements) implements Serializable {
    private static final int DEEPEST = 200;

    /** 64 MiB, 64 deep, ten million elements. */
    public static Limits standard() {
      return new Limits(64 << 20, 64, 10_000_000);
    }

    /** Checks the numbers. */
    public Limits {
      if (maxBytes < 1 || maxDepth < 1 || maxElements < 0) {
        throw new IllegalArgumentException(
            "limits are %d bytes, %d deep, %d elements, but must be 1, 1 and 0 or more"
                .formatted(maxBytes, maxDepth, maxElements));
      }
      if (maxDepth > DEEPEST) {
        throw new IllegalArgumentException(
            "maxDepth is " + maxDepth + ", but must be at most " + DEEPEST + ": use " + DEEPEST);
      }
    }
  }

  /** A codec with the {@linkplain Limits#standard() standard limits}. */
  public PlainCodec() {
    this(Limits.standard());
  }

  /** A codec with these limits. */
  public PlainCodec(Limits limits) {
    this.limits = limits;
  }

  @Override
  public byte[] encode(Object value) {
    PlainWriter writer = new PlainWriter(limits);
    writer.write(value, 0);
    return writer.toBytes();
  }

  @Override
  public Object decode(byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      throw new CodecException(
          "%d bytes are too many: the limit is %d".formatted(bytes.length, limits.maxBytes()));
    }
    PlainReader reader = new PlainReader(bytes, limits);
    Object value = reader.read(0);
    reader.requireEnd();
    return value;
  }
}
