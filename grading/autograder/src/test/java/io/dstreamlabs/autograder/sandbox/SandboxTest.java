package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.extra.Extra;
import io.dstreamlabs.autograder.extra.Needs;
import io.dstreamlabs.autograder.sandbox.SandboxOptions.Wrapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final JavaProgram NO_SUCH_CLASS = new JavaProgram("a.Missing", List.of(), 64, 64);

  @TempDir private Path scratch;

  @Test
  void sandbox_without_a_wrapping_says_so() {
    try (Sandbox sandbox = Sandbox.detect(new SandboxOptions(JAVA_HOME, scratch, Wrapping.NONE))) {
      assertThat(sandbox.isolation()).hasToString("none (no sandbox was asked for)");
    }
  }

  @Test
  @Needs(Extra.BUBBLEWRAP)
  void sandbox_with_bubblewrap_is_proved_full() throws IOException {
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
    SandboxOptions options = new SandboxOptions(JAVA_HOME, scratch, Wrapping.BUBBLEWRAP);
    try (Sandbox sandbox = Sandbox.detect(options)) {
      assertThat(sandbox.isolation()).hasToString("full (bubblewrap)");
    }
  }

  @Test
  @Needs(Extra.BUBBLEWRAP)
  void jdk_that_does_not_run_is_no_isolation_and_says_why() {
    SandboxOptions options =
        new SandboxOptions(scratch.resolve("no-jdk"), scratch, Wrapping.BUBBLEWRAP);
    try (Sandbox sandbox = Sandbox.detect(options)) {
      assertThat(sandbox.isolation().level()).isEqualTo(IsolationLevel.NONE);
      assertThat(sandbox.isolation().explanation())
          .startsWith("bubblewrap does not work here: ")
          .contains("no-jdk");
    }
  }

  @Test
  @Needs(Extra.BUBBLEWRAP)
  void plain_process_does_not_pass_the_self_test() {
    try (Sandbox sandbox = Sandbox.detect(new SandboxOptions(JAVA_HOME, scratch, Wrapping.NONE));
        StagedJars jars = stage()) {
      Isolation isolation =
          new SelfTest(sandbox, scratch).isolation(new PlainProcess(JAVA_HOME, jars.directory()));

      assertThat(isolation.level()).isEqualTo(IsolationLevel.NONE);
      assertThat(isolation.explanation())
          .startsWith("plain process, but ")
          .contains("files outside can be read", "the network can be reached");
    }
  }

  @Test
  void program_that_ends_is_told_by_exit_code_and_words() throws IOException {
    try (Sandbox sandbox = Sandbox.detect(new SandboxOptions(JAVA_HOME, scratch, Wrapping.NONE));
        SandboxedProcess process = sandbox.start(NO_SUCH_CLASS)) {
      assertThat(process.awaitExit(Duration.ofSeconds(60))).contains(1);
      assertThat(process.errors()).contains("a.Missing");
      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void closed_sandbox_leaves_nothing_behind() throws IOException {
    Sandbox.detect(new SandboxOptions(JAVA_HOME, scratch, Wrapping.NONE)).close();

    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void scratch_directory_that_is_not_there_is_refused() {
    Path missing = scratch.resolve("missing");
    assertThatThrownBy(() -> Sandbox.detect(new SandboxOptions(JAVA_HOME, missing, Wrapping.NONE)))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot set up a sandbox in " + missing);
  }

  @Test
  void levels_are_ordered_and_reach_themselves() {
    assertThat(IsolationLevel.FULL.atLeast(IsolationLevel.PARTIAL)).isTrue();
    assertThat(IsolationLevel.PARTIAL.atLeast(IsolationLevel.PARTIAL)).isTrue();
    assertThat(IsolationLevel.NONE.atLeast(IsolationLevel.PARTIAL)).isFalse();
  }

  @Test
  void program_needs_memory() {
    assertThatThrownBy(() -> new JavaProgram("a.Main", List.of(), 0, 64))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("heapMb is 0 and metaspaceMb 64, but both must be positive");
  }

  @Test
  void killed_process_does_not_count_as_alive() throws IOException {
    try (SandboxedProcess process = RogueWorker.start(RogueWorker.Way.SLEEPS)) {
      assertThat(process.isAlive()).isTrue();
      process.kill();
      assertThat(process.isAlive()).isFalse();
    }
  }

  private StagedJars stage() {
    try {
      return StagedJars.in(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
