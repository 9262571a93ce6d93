package io.dstreamlabs.benchmarks;

/** Thrown when contenders did not compute the same; their times mean nothing then. */
final class VoidRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  VoidRunException(String message) {
    super(message);
  }
}
