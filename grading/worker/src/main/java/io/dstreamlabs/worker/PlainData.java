package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec;
import java.nio.charset.StandardCharsets;

/** The form of plain data between grader and worker. */
public final class PlainData {
  private static final int MAX_DEPTH = 64;

  private PlainData() {}

  /** Limits for messages of at most this many bytes. */
  public static PlainCodec.Limits limits(int maxBytes) {
    return new PlainCodec.Limits(maxBytes, MAX_DEPTH, maxBytes);
  }

  /**
   * Cuts a text and replaces halves of surrogate pairs, which have no encoded form.
   *
   * @param max most characters that are kept
   */
  static String text(String text, int max) {
    String kept = text.length() <= max ? text : text.substring(0, max) + "…";
    return new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Whether a value was refused for its size, not for its type. */
  static boolean isTooLarge(CodecException e) {
    return e.getMessage().endsWith("which is the limit");
  }

  /** A codec for messages of at most this many bytes. */
  public static PlainCodec codec(int maxBytes) {
    return new PlainCodec(limits(maxBytes));
  }
}
