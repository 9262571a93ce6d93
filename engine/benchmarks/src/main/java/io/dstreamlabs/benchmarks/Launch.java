package io.dstreamlabs.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.reference.ReferenceOperators;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that is launched in a JVM of its own.
 *
 * @param title of the contender
 * @param command that launches it
 */
record Launch(String title, List<String> command) {
  private static final String FAILED = "%s was launched and printed nothing: %s";

  /** Our engine, with what the reference needs and nothing else on the class path. */
  static Launch ofOurs() {
    String classPath =
        Stream.of(
                FirstBatchOfOurs.class,
                Pair.class,
                DStream.class,
                ReferenceOperators.class,
                CBORFactory.class,
                JsonFactory.class)
            .map(Launch::home)
            .collect(Collectors.joining(File.pathSeparator));
    return new Launch("ours", command(List.of(), classPath, FirstBatchOfOurs.class));
  }

  /** Spark, with this JVM's class path, and those of its flags that open modules. */
  static Launch ofSpark() {
    List<String> flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("--add-opens"))
            .toList();
    return new Launch(
        "Spark", command(flags, System.getProperty("java.class.path"), FirstBatchOfSpark.class));
  }

  /**
   * Launches it once.
   *
   * @return nanoseconds until it printed its first line
   */
  long nanosToFirstOutput() throws InterruptedException {
    long start = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (BufferedReader out = process.inputReader()) {
        String line = out.readLine();
        long nanos = System.nanoTime() - start;
        while (out.readLine() != null) {
          // what else it prints is read, so that it can end
        }
        if (process.waitFor() != 0 || line == null) {
          throw new IllegalStateException(FAILED.formatted(title, line));
        }
        return nanos;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot launch " + command.get(0), e);
    }
  }

  private static List<String> command(List<String> flags, String classPath, Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-Xshare:auto", "-cp", classPath, program.getName()));
    return command;
  }

  /** The folder or jar that {@code type} was loaded from. */
  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of " + type + " is no URI", e);
    }
  }
}
