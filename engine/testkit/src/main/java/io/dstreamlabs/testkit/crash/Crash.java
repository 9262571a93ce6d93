package io.dstreamlabs.testkit.crash;

/** The power is gone: nothing that a program does after this reaches the disk. */
public final class Crash extends RuntimeException {
  private static final long serialVersionUID = 1;

  Crash(String during) {
    super("the power went during: " + during);
  }
}
