package io.dstreamlabs.reference.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, to be killed and started again. */
final class Victim {
  private final Path directory;
  private final List<String> command;
  private int launches;

  Victim(Path directory, Class<?> program, Object... arguments) {
    this.directory = directory;
    this.command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                directory.toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
  }

  Process launch() {
    launches++;
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log().toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, and kills it at a moment of its life: most often when it works, at times before. */
  void killAtRandom(Random random) {
    Process process = launch();
    if (random.nextInt(5) > 0) {
      awaitStart(process);
      dieWithin(process, random.nextInt(400));
    } else {
      dieWithin(process, random.nextInt(500));
    }
  }

  /** Waits until it works. */
  void awaitStart(Process process) {
    await("the start of launch " + launches)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> said("started") || !process.isAlive());
    if (!process.isAlive() && !said("done")) {
      throw new AssertionError("launch " + launches + " ended by itself:\n" + output());
    }
  }

  private void dieWithin(Process process, int ms) {
    try {
      if (process.waitFor(ms, TimeUnit.MILLISECONDS) && !said("done")) {
        throw new AssertionError("launch " + launches + " ended by itself:\n" + output());
      }
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean said(String word) {
    return output().lines().anyMatch(word::equals);
  }

  /** What the newest launch has printed. */
  String output() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return directory.resolve("launch-" + launches + ".log");
  }
}
