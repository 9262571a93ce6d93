package io.dstreamlabs.benchmarks;

/** The heap of this JVM. */
final class Heap {
  private static final int BYTES_PER_KIB = 1024;

  private Heap() {}

  /** What is reachable, in KiB: what is in use after a full collection. */
  static long reachableKib() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_KIB;
  }
}
