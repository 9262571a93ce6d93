package io.dstreamlabs.reference.crash;

/** Takes what each batch puts out; again, and the same, when the batch runs again. */
interface Sink {
  void write(String output, long timeMs, Object content);
}
