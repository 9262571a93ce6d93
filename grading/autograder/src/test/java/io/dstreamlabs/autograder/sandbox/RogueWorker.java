package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.worker.Frame;
import io.dstreamlabs.worker.FrameKey;
import io.dstreamlabs.worker.Frames;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A process that answers each request by sending it back, except in the way that its argument
 * names.
 */
final class RogueWorker {
  private static final int MAX_BYTES = 1 << 20;

  /** What is wrong with the answer. */
  enum Way {
    ECHO,
    WRONG_ID,
    TWICE,
    UNASKED,
    JUNK,
    CUT,
    FORGED_LENGTH,
    EXIT_7,
    CLOSES_OUTPUT,
    SLEEPS,
    BURNS,
    BURNS_IN_A_CHILD,
    FLOODS_ERRORS,
    WHISPERS
  }

  private RogueWorker() {}

  /** Starts one. */
  static SandboxedProcess start(Way way) throws IOException {
    return new SandboxedProcess(process(way), () -> {});
  }

  /** Starts one, as a process like any other. */
  static Process process(Way way) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            RogueWorker.class.getName(),
            way.name());
    return new ProcessBuilder(command).start();
  }

  public static void main(String[] args) throws Exception {
    InputStream in = new BufferedInputStream(System.in);
    PrintStream out = System.out;
    FrameKey key = FrameKey.readFrom(in);
    Frames frames = new Frames(in, out, key, Frames.Side.WORKER, MAX_BYTES);
    while (true) {
      Frame request = frames.receive().orElseThrow();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      new Frames(in, answer, key, Frames.Side.WORKER, MAX_BYTES).send(request);
      answer(Way.valueOf(args[0]), request, answer.toByteArray(), frames, in, out);
    }
  }

  private static void answer(
      Way way, Frame request, byte[] bytes, Frames frames, InputStream in, PrintStream out)
      throws Exception {
    switch (way) {
      case ECHO -> frames.send(request);
      case WRONG_ID -> frames.send(new Frame(request.id() + 41, request.payload()));
      case TWICE -> {
        out.write(twice(bytes));
        out.flush();
      }
      case UNASKED -> {
        frames.send(request);
        in.read(); // until the test lets it go on
        out.println("and one thing more");
        System.err.println("said more");
      }
      case JUNK -> out.println("PASSED ".repeat(10));
      case CUT -> {
        out.write(bytes, 0, bytes.length - 1);
        out.flush();
        Runtime.getRuntime().halt(0);
      }
      case FORGED_LENGTH -> {
        bytes[6] = 99;
        out.write(bytes);
        out.flush();
      }
      case EXIT_7 -> {
        System.err.println("leaving");
        System.exit(7);
      }
      case CLOSES_OUTPUT -> {
        out.close();
        new CountDownLatch(1).await();
      }
      case SLEEPS -> new CountDownLatch(1).await();
      case BURNS -> burn();
      case BURNS_IN_A_CHILD -> {
        new ProcessBuilder("sh", "-c", "while true; do :; done").start().waitFor();
      }
      case FLOODS_ERRORS -> {
        while (true) {
          System.err.println("x".repeat(10_000));
        }
      }
      case WHISPERS -> {
        System.err.println("x".repeat(10_000));
        frames.send(request);
      }
    }
  }

  private static byte[] twice(byte[] bytes) {
    byte[] twice = new byte[2 * bytes.length];
    System.arraycopy(bytes, 0, twice, 0, bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    return twice;
  }

  private static void burn() {
    while (Math.abs(1) == 1) {
      Math.sqrt(2);
    }
  }
}
