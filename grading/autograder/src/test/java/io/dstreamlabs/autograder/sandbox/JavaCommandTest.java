package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaCommandTest {
  private static final JavaProgram PROGRAM =
      new JavaProgram("a.Main", List.of("{app}/kernel.jar", "x"), 100, 50);
  private static final String CLASS_PATH =
      "/jars/core.jar:/jars/kernel.jar:/jars/replay.jar:/jars/scenarios.jar:/jars/worker.jar";

  @TempDir private Path javaHome;

  @Test
  void command_holds_every_limit_of_a_jvm() throws IOException {
    release("17.0.15");

    assertThat(JavaCommand.of(javaHome, "/jars", PROGRAM))
        .containsExactly(
            javaHome + "/bin/java",
            "-Xmx100m",
            "-Xms25m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            "-XX:ActiveProcessorCount=2",
            "-XX:MaxMetaspaceSize=50m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "-Xlog:all=off:stderr",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true",
            "-cp",
            CLASS_PATH,
            "a.Main",
            "/jars/kernel.jar",
            "x");
  }

  @Test
  void unsafe_and_native_access_are_denied_from_24_on() throws IOException {
    release("23.0.1");
    assertThat(JavaCommand.of(javaHome, "/jars", PROGRAM))
        .doesNotContain("--sun-misc-unsafe-memory-access=deny", "--illegal-native-access=deny");
    release("24");
    assertThat(JavaCommand.of(javaHome, "/jars", PROGRAM))
        .containsSubsequence(
            "--sun-misc-unsafe-memory-access=deny",
            "--illegal-native-access=deny",
            "-cp",
            CLASS_PATH);
  }

  @Test
  void release_is_that_of_the_jdk_that_runs_inside() throws IOException {
    release("25.0.1");
    assertThat(JavaCommand.feature(javaHome)).isEqualTo(25);
  }

  @Test
  void jdk_without_a_readable_release_is_taken_for_the_one_that_runs_here() throws IOException {
    int here = Runtime.version().feature();
    assertThat(JavaCommand.feature(javaHome)).isEqualTo(here);
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"new\"\n");
    assertThat(JavaCommand.feature(javaHome)).isEqualTo(here);
  }

  private void release(String version) throws IOException {
    Files.writeString(
        javaHome.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
  }
}
