package io.dstreamlabs.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * The secret of one process and its grader: 128 bits, sent first, and the seal that it puts on
 * frames.
 *
 * <p>The seal is SipHash-2-4 (Aumasson and Bernstein, 2012): short, made for exactly this, and
 * without the start-up cost of the JDK's security providers. A process keeps its key in local
 * variables only, so code that runs in the same JVM does not come across it.
 */
public final class FrameKey {
  /** Bytes of a key on the wire. */
  public static final int BYTES = 16;

  private final long first;
  private final long second;

  private FrameKey(long first, long second) {
    this.first = first;
    this.second = second;
  }

  /** A fresh key. */
  public static FrameKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return of(bytes);
  }

  /** The key with these {@value #BYTES} bytes. */
  public static FrameKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "bytes has length " + bytes.length + ", but a key has " + BYTES);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new FrameKey(buffer.getLong(), buffer.getLong());
  }

  /** Reads the key that the grader sends first. */
  public static FrameKey readFrom(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(BYTES);
    if (bytes.length < BYTES) {
      throw new EOFException("the input ended before the key");
    }
    return of(bytes);
  }

  /** The form that {@link #readFrom} reads. */
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(first)
        .putLong(second)
        .array();
  }

  /** The seal of this message: 64 bits that nobody without the key can tell. */
  long seal(byte[] message) {
    SipState state = new SipState(first, second);
    int whole = message.length & ~7;
    ByteBuffer words = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < whole; at += 8) {
      state.absorb(words.getLong(at));
    }
    long last = (long) message.length << 56;
    for (int at = whole; at < message.length; at++) {
      last |= (message[at] & 0xffL) << (8 * (at - whole));
    }
    state.absorb(last);
    return state.finish();
  }

  private static final class SipState {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    SipState(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    void absorb(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    long finish() {
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
