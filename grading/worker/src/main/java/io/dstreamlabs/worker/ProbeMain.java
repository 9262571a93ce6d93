package io.dstreamlabs.worker;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * Tries what student code must not be able to do, and reports what it could: the self-test of the
 * sandbox. Sends one frame, a map of findings: {@code true} means that the attempt succeeded.
 */
public final class ProbeMain {
  private static final int CONNECT_TIMEOUT_MS = 500;
  private static final int TEMPORARY_MB = 48;
  private static final int THREADS = 150;

  private ProbeMain() {}

  /**
   * Probes and ends.
   *
   * @param args path of a file that must not be readable, port on the loopback interface that must
   *     not be reachable, directory that must not be writable
   */
  public static void main(String[] args) {
    int exitCode = 1;
    try {
      Frames frames = StandardStreams.takeOver();
      TreeMap<String, Object> found = new TreeMap<>();
      found.put("readsFile", succeeds(() -> Files.readAllBytes(Paths.get(args[0]))));
      found.put("connects", succeeds(() -> connect(Integer.parseInt(args[1]))));
      found.put("writesOutside", succeeds(() -> write(Paths.get(args[2]))));
      found.put("writesRoot", succeeds(() -> write(Paths.get("/"))));
      found.put("writesClassPath", succeeds(ProbeMain::writeBesideClassPath));
      found.put("writesDevices", succeeds(() -> write(Paths.get("/dev/shm"))));
      found.put("seesProcesses", processes() > 3);
      found.put("startsProgram", startsProgram());
      found.put("environment", String.join(",", new TreeMap<>(System.getenv()).keySet()));
      found.put("fillsTemporary", succeeds(ProbeMain::fillTemporary));
      found.put("manyThreads", succeeds(ProbeMain::startThreads));
      frames.send(new Frame(0, PlainData.codec(1 << 20).encode(found)));
      exitCode = 0;
    } catch (IOException | RuntimeException e) {
      StandardStreams.complain(e);
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Something that a sandbox may refuse. */
  private interface Attempt {
    void run() throws IOException;
  }

  private static boolean succeeds(Attempt attempt) {
    try {
      attempt.run();
      return true;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return false;
    }
  }

  private static void connect(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MS);
    }
  }

  private static void write(Path directory) throws IOException {
    Files.delete(Files.createTempFile(directory, "probe", ""));
  }

  private static void writeBesideClassPath() throws IOException {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    write(Paths.get(first).toAbsolutePath().getParent());
  }

  private static int processes() {
    String[] numbers = new File("/proc").list((directory, name) -> name.matches("[0-9]+"));
    return numbers == null ? 0 : numbers.length;
  }

  private static boolean startsProgram() {
    String java = Paths.get(System.getProperty("java.home"), "bin", "java").toString();
    return succeeds(() -> new ProcessBuilder(java, "-version").start().destroyForcibly());
  }

  private static void fillTemporary() throws IOException {
    Path file = Files.createTempFile("fill", "");
    byte[] megabyte = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < TEMPORARY_MB; i++) {
        out.write(megabyte);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void startThreads() {
    CountDownLatch end = new CountDownLatch(1);
    try {
      for (int i = 0; i < THREADS; i++) {
        Thread thread = new Thread(() -> await(end), "probe-" + i);
        thread.setDaemon(true);
        thread.start();
      }
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
