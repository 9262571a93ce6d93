package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedJarsTest {
  @TempDir private Path scratch;

  @Test
  void five_jars_and_nothing_else_are_there_for_every_user() throws IOException {
    try (StagedJars jars = StagedJars.in(scratch);
        Stream<Path> files = Files.list(jars.directory())) {
      assertThat(jars.directory().getParent()).isEqualTo(scratch);
      assertThat(permissions(jars.directory())).isEqualTo("rwxr-xr-x");
      assertThat(files)
          .hasSize(5)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-r--r--"))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              "core.jar", "kernel.jar", "replay.jar", "scenarios.jar", "worker.jar");
    }
  }

  @Test
  void each_jar_holds_its_module_and_no_test() throws IOException {
    try (StagedJars jars = StagedJars.in(scratch)) {
      try (JarFile worker = new JarFile(jars.directory().resolve("worker.jar").toFile())) {
        assertThat(worker.getEntry("io/dstreamlabs/worker/WorkerMain.class")).isNotNull();
        assertThat(worker.stream())
            .noneMatch(entry -> entry.getName().endsWith("Test.class"))
            .filteredOn(entry -> entry.getName().endsWith(".class"))
            .allMatch(entry -> entry.getName().startsWith("io/dstreamlabs/worker/"));
      }
      try (JarFile kernel = new JarFile(jars.directory().resolve("kernel.jar").toFile())) {
        assertThat(kernel.getEntry("io/dstreamlabs/kernel/stream/DStream.class")).isNotNull();
      }
      try (JarFile core = new JarFile(jars.directory().resolve("core.jar").toFile())) {
        assertThat(core.getEntry("io/dstreamlabs/kernel/rdd/Rdd.class")).isNotNull();
      }
    }
  }

  @Test
  void nothing_is_left_when_closed() throws IOException {
    StagedJars.in(scratch).close();

    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
