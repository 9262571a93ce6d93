package io.dstreamlabs.kernel.codec;

/** A value cannot be encoded, or bytes cannot be decoded. */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong, and where. */
  public CodecException(String message) {
    super(message);
  }
}
