package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.codec.CodecException;
import java.io.ByteArrayOutputStream;

/** Takes no more bytes than it may. */
final class LimitedBytes extends ByteArrayOutputStream {
  private final int maxBytes;

  LimitedBytes(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public synchronized void write(int b) {
    requireRoom(1);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    requireRoom(length);
    super.write(bytes, from, length);
  }

  private void requireRoom(int more) {
    if (more > maxBytes - count) {
      throw new CodecException(
          "the value takes more than %d bytes, which is the limit".formatted(maxBytes));
    }
  }
}
