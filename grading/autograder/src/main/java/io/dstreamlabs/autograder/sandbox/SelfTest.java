package io.dstreamlabs.autograder.sandbox;

import io.dstreamlabs.autograder.sandbox.Watchdog.Breach;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.worker.Frame;
import io.dstreamlabs.worker.Frames;
import io.dstreamlabs.worker.PlainData;
import io.dstreamlabs.worker.ProbeMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs a program inside that tries what student code must not be able to do, and judges by what it
 * could. A program that is there need not work: containers and hardened kernels refuse namespaces.
 */
final class SelfTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MAX_REPLY_BYTES = 1 << 16;
  private static final Set<String> HARMLESS = Set.of("LANG", "MALLOC_ARENA_MAX", "PWD");
  private static final Map<String, String> WALLS =
      Map.of(
          "readsFile", "files outside can be read",
          "connects", "the network can be reached",
          "writesOutside", "directories outside can be written",
          "writesRoot", "the root directory can be written",
          "writesClassPath", "the class path can be written",
          "writesDevices", "memory can be filled through /dev",
          "seesProcesses", "other processes are visible");
  private static final Map<String, String> LIMITS =
      Map.of(
          "startsProgram", "programs can be started",
          "fillsTemporary", "the temporary directory has no limit",
          "manyThreads", "the number of threads has no limit");

  private final Sandbox sandbox;
  private final Path scratch;

  SelfTest(Sandbox sandbox, Path scratch) {
    this.sandbox = sandbox;
    this.scratch = scratch;
  }

  /** Tries this confinement; closes what it opened. */
  Isolation isolation(Confinement confinement) {
    try {
      return judge(probe(confinement), confinement.name());
    } catch (IOException | CodecException | UncheckedIOException e) {
      return new Isolation(
          IsolationLevel.NONE, confinement.name() + " does not work here: " + e.getMessage());
    }
  }

  private Map<?, ?> probe(Confinement confinement) throws IOException {
    Path canary = Files.createTempFile(scratch, "dstream-canary-", ".txt");
    Path open = Files.createTempDirectory(scratch, "dstream-open-");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(canary, "no student code may read this");
      if (canary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
      JavaProgram program =
          new JavaProgram(
              ProbeMain.class.getName(),
              List.of(canary.toString(), Integer.toString(server.getLocalPort()), open.toString()),
              64,
              64);
      return run(confinement, program);
    } finally {
      Files.delete(canary);
      Files.delete(open);
    }
  }

  private Map<?, ?> run(Confinement confinement, JavaProgram program) throws IOException {
    try (SandboxedProcess process = sandbox.start(confinement, program);
        Watchdog watchdog = new Watchdog();
        Watchdog.Watch watch = watchdog.watch(process, LIMIT, LIMIT)) {
      Optional<Frame> frame = answer(process);
      if (frame.isEmpty()) {
        String why = watch.breach() != Breach.NONE ? "it did not answer in time" : process.errors();
        throw new IOException(why.isBlank() ? "it ended without an answer" : why.trim());
      }
      Object plain = PlainData.codec(MAX_REPLY_BYTES).decode(frame.get().payload());
      return plain instanceof Map<?, ?> found ? found : Map.of();
    }
  }

  private static Optional<Frame> answer(SandboxedProcess process) throws IOException {
    try {
      Frames frames = process.openFrames(MAX_REPLY_BYTES);
      return frames.receive();
    } catch (IOException e) {
      String said = process.errors().trim();
      throw new IOException(said.isEmpty() ? e.getMessage() : said, e);
    }
  }

  /** What these findings mean. */
  static Isolation judge(Map<?, ?> found, String name) {
    List<String> holes = holes(found, WALLS);
    Set<String> environment = environment(found);
    if (!environment.isEmpty()) {
      holes.add("the environment is visible: " + String.join(", ", environment));
    }
    if (!holes.isEmpty()) {
      return new Isolation(IsolationLevel.NONE, name + ", but " + String.join("; ", holes));
    }
    List<String> missing = holes(found, LIMITS);
    return missing.isEmpty()
        ? new Isolation(IsolationLevel.FULL, name)
        : new Isolation(IsolationLevel.PARTIAL, name + ", but " + String.join("; ", missing));
  }

  private static List<String> holes(Map<?, ?> found, Map<String, String> texts) {
    List<String> holes = new ArrayList<>();
    for (String attempt : new TreeSet<>(texts.keySet())) {
      if (!Boolean.FALSE.equals(found.get(attempt))) {
        holes.add(texts.get(attempt));
      }
    }
    return holes;
  }

  private static Set<String> environment(Map<?, ?> found) {
    Set<String> names = new TreeSet<>(List.of(String.valueOf(found.get("environment")).split(",")));
    names.removeAll(HARMLESS);
    names.remove("");
    return names;
  }
}
