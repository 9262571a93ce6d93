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
    for (int at = 0; at < whole; at += 8) {
      state.absorb(word(message, at, 8));
    }
    state.absorb((long) message.length << 56 | word(message, whole, message.length - whole));
    return state.finish();
  }

  /** The number whose last digits are {@code bytes} of the message, the first of them the last. */
  private static long word(byte[] message, int from, int bytes) {
    long word = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      word = word << 8 | message[from + i] & 0xff;
    }
    return word;
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
      rounds(2);
      v0 ^= word;
    }

    long finish() {
      v2 ^= 0xff;
      rounds(4);
      return v0 ^ v1 ^ v2 ^ v3;
    }

    /** Rotates by hand and in local variables: most of a worker's seals are interpreted. */
    private void rounds(int n) {
      long a = v0;
      long b = v1;
      long c = v2;
      long d = v3;
      for (int i = 0; i < n; i++) {
        a += b;
        b = (b << 13 | b >>> 51) ^ a;
        a = a << 32 | a >>> 32;
        c += d;
        d = (d << 16 | d >>> 48) ^ c;
        a += d;
        d = (d << 21 | d >>> 43) ^ a;
        c += b;
        b = (b << 17 | b >>> 47) ^ c;
        c = c << 32 | c >>> 32;
      }
      v0 = a;
      v1 = b;
      v2 = c;
      v3 = d;
    }
  }
}
