package io.dstreamlabs.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the process's own standard input and output for the frames, and gives {@code System.in} and
 * its like other things to talk to.
 */
final class StandardStreams {
  /**
   * Largest message from the grader: the inputs of one scenario, or the classes of a submission.
   */
  private static final int MAX_REQUEST_BYTES = 64 << 20;

  private StandardStreams() {}

  /**
   * Reads the key and returns the frames; from then on nothing that is printed reaches the grader.
   */
  static Frames takeOver() throws IOException {
    InputStream in =
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)); // a bare one seeks
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    redirect(new PrintedBytes(Long.MAX_VALUE));
    return new Frames(in, out, FrameKey.readFrom(in), Frames.Side.WORKER, MAX_REQUEST_BYTES);
  }

  /** Tells the grader's standard error why this process ends; the exit code says that it does. */
  static void complain(Throwable why) {
    try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write((why + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      return; // there is nobody else to tell
    }
  }

  /** Lets this count what is printed from now on. */
  static void redirect(PrintedBytes printed) {
    System.setOut(printed.stream());
    System.setErr(printed.stream());
  }
}
