package io.dstreamlabs.worker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Where the student's prints go: they are counted and forgotten. Safe for many threads. */
final class PrintedBytes extends OutputStream {
  private final AtomicLong count = new AtomicLong();
  private final long limit;

  PrintedBytes(long limit) {
    this.limit = limit;
  }

  /** A stream that prints into this. */
  PrintStream stream() {
    return new PrintStream(this, true, StandardCharsets.UTF_8);
  }

  /** Whether more was printed than allowed. */
  boolean exceeded() {
    return count.get() > limit;
  }

  @Override
  public void write(int b) {
    add(1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length); // a negative one would be credit
    add(length);
  }

  private void add(int length) {
    if (count.addAndGet(length) > limit) {
      throw new TooMuchPrinted(limit);
    }
  }

  /** Ends the student's code; an error, so that {@code catch (Exception e)} does not stop it. */
  static final class TooMuchPrinted extends Error {
    private static final long serialVersionUID = 1;

    TooMuchPrinted(long limit) {
      super("more than " + limit + " bytes were printed");
    }
  }
}
