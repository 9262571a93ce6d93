package io.dstreamlabs.labs.lab02;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.LineScript;
import io.dstreamlabs.replay.LineServer;
import io.dstreamlabs.testkit.lesson.JavaProgram;
import io.dstreamlabs.testkit.lesson.JavaProgram.Said;
import io.dstreamlabs.testkit.lesson.LabFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program of the lesson, over real sockets and by real clocks: so each wait may last long. */
@Timeout(240)
class NetworkWordCountTest {
  private static final Path COURSE = LabFolder.ofThisSolution().repository();
  private static final JavaProgram WORD_COUNT = JavaProgram.compiled(NetworkWordCount.class);

  @Test
  void it_waits_for_the_server_counts_and_waits_again() throws Exception {
    int port = freePort();
    String server = "localhost:" + port;
    try (Running program = wordCount(String.valueOf(port))) {
      program.hear("connecting to " + server + " ...\n");
      program.hear("the connection to " + server + " failed: ");
      program.hear("; trying again\n");
      program.hear("Time: ");

      try (LineServer first = LineServer.start(LineScript.of("to be or", "not to be"), port)) {
        assertThat(first.port()).isEqualTo(port);
        program.hear("connecting to " + server + " ...\n");
        program.hear("Time: ");
        program.hear("(be,");
      }
      program.hear("the server ended the connection; trying again\n");
      program.hear("Time: ");

      try (LineServer second = LineServer.start(LineScript.of("tea"), port)) {
        assertThat(second.port()).isEqualTo(port);
        program.hear("(tea,1)\n");
      }
      assertThat(program.isAlive()).isTrue();
    }
  }

  @Test
  void a_batch_without_words_is_printed_too() throws Exception {
    try (LineServer silent = LineServer.start(LineScript.of());
        Running program = wordCount(String.valueOf(silent.port()))) {
      String line = "-------------------------------------------\n";
      program.hear(line + "Time: ");
      program.hear(" ms\n" + line + "\n" + line + "Time: ");
    }
  }

  @Test
  void what_is_no_host_and_port_is_refused_with_one_sentence() throws Exception {
    for (List<String> arguments :
        List.of(
            List.of("localhost", "x"),
            List.of("localhost", "0"),
            List.of("localhost", "65536"),
            List.of("localhost", "9999", "now"))) {
      assertThat(WORD_COUNT.run(COURSE, arguments.toArray(String[]::new)))
          .isEqualTo(
              new Said(
                  2,
                  "give a host and a port from 1 to 65535, or nothing for localhost 9999, instead of '%s'\n"
                      .formatted(String.join(" ", arguments))));
    }
  }

  @Test
  void over_the_stub_it_says_in_one_line_what_is_to_do(@TempDir Path stubs) throws Exception {
    LabFolder lab = LabFolder.ofThisSolution();
    List<String> javac = new ArrayList<>(List.of("-proc:none", "-d", stubs.toString()));
    javac.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (String source : lab.names(lab.classes())) {
      javac.add(lab.file(lab.classes()).resolve(source).toString());
    }
    assertThat(
            ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, javac.toArray(String[]::new)))
        .isZero();
    String classPath = stubs + File.pathSeparator + System.getProperty("java.class.path");

    Said said =
        new JavaProgram(List.of("-cp", classPath, NetworkWordCount.class.getName())).run(COURSE);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text().lines())
        .singleElement()
        .asString()
        .startsWith("exercise 2.6 is still to do at counts(WordCount.java:")
        .endsWith("Hints: README.md#hints-2-6");
  }

  private static Running wordCount(String port) throws Exception {
    return new Running(WORD_COUNT.in(COURSE, "localhost", port));
  }

  /** A port that was free a moment ago. */
  private static int freePort() {
    try (LineServer server = LineServer.start(LineScript.of())) {
      return server.port();
    }
  }
}
