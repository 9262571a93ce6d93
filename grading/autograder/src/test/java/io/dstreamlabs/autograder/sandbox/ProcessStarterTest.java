package io.dstreamlabs.autograder.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessStarterTest {
  private final ProcessStarter starter = new ProcessStarter();

  @TempDir private Path directory;

  @AfterEach
  void close() {
    starter.close();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void process_has_one_variable_and_works_in_its_directory() throws IOException {
    assertThat(output("sh", "-c", "/usr/bin/env | /bin/grep -v -e ^PWD= -e ^_= -e ^SHLVL="))
        .isEqualTo("LANG=C.UTF-8\n");
    assertThat(output("pwd")).isEqualTo(directory.toRealPath() + "\n");
  }

  @Test
  void program_that_is_not_there_is_named() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(
            () -> {
              Process process = starter.start(List.of("/a/missing"), missing);
              process.destroyForcibly();
            })
        .isExactlyInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot start /a/missing: ");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void process_leads_a_session_of_its_own() throws IOException {
    String[] line =
        output("sh", "-c", "read stat < /proc/$$/stat; echo $$ $stat").trim().split(" ");

    String pid = line[0];
    assertThat(line[5]).as("process group").isEqualTo(pid);
    assertThat(line[6]).as("session").isEqualTo(pid);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void interrupt_of_the_graders_process_group_does_not_reach_the_process() throws Exception {
    Process grader =
        new ProcessBuilder(
                "setsid",
                "env",
                "--default-signal=INT", // a build in the background may have it ignored
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedGrader.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(grader.getInputStream(), StandardCharsets.UTF_8));
    ProcessHandle worker = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    try {
      new ProcessBuilder("sh", "-c", "kill -INT -" + grader.pid()).start().waitFor();

      assertThat(grader.waitFor(60, TimeUnit.SECONDS)).as("the grader has ended").isTrue();
      assertThat(grader.exitValue()).as("exit code of the grader").isEqualTo(130);
      assertThat(worker.isAlive()).isTrue();
    } finally {
      worker.destroyForcibly();
      grader.destroyForcibly();
    }
  }

  private String output(String... command) throws IOException {
    Process process = starter.start(List.of(command), directory);
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
