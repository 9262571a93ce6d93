package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worker as a process with nothing but its five modules on the class path. */
class WorkerLoadTest {
  private static final List<String> OURS =
      List.of(
          "io.dstreamlabs.kernel.",
          "io.dstreamlabs.replay.",
          "io.dstreamlabs.scenarios.",
          "io.dstreamlabs.worker.");

  @Test
  void worker_loads_no_class_of_a_third_party() throws IOException, InterruptedException {
    String loaded = output(List.of("-Xlog:class+load:file=/dev/stdout:none"));

    List<String> classes =
        loaded
            .lines()
            .filter(line -> line.contains(" source: "))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertThat(classes).contains(WorkerMain.class.getName());
    assertThat(classes).hasSizeGreaterThan(300);
    assertThat(classes.stream().filter(WorkerLoadTest::isOfThirdParty)).isEmpty();
  }

  private static boolean isOfThirdParty(String name) {
    return Stream.of("java.", "jdk.", "sun.", "[").noneMatch(name::startsWith)
        && OURS.stream().noneMatch(name::startsWith);
  }

  private static String output(List<String> options) throws IOException, InterruptedException {
    Process process = start(options);
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      out.write(new byte[FrameKey.BYTES]);
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }

  private static Process start(List<String> options) throws IOException {
    String classPath =
        Stream.of(Pair.class, DStream.class, Observation.class, ScenarioRun.class, WorkerMain.class)
            .map(WorkerLoadTest::location)
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(options);
    builder.command().addAll(List.of("-cp", classPath, WorkerMain.class.getName()));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String location(Class<?> member) {
    return Optional.of(member.getProtectionDomain().getCodeSource().getLocation().getPath())
        .orElseThrow();
  }
}
