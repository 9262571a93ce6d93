package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.PlainCodec;

/** The limits of plain data between grader and worker. */
public final class PlainData {
  private static final int MAX_DEPTH = 64;

  private PlainData() {}

  /** Limits for messages of at most this many bytes. */
  public static PlainCodec.Limits limits(int maxBytes) {
    return new PlainCodec.Limits(maxBytes, MAX_DEPTH, maxBytes);
  }

  /** A codec for messages of at most this many bytes. */
  public static PlainCodec codec(int maxBytes) {
    return new PlainCodec(limits(maxBytes));
  }
}
