package io.dstreamlabs.replay;

import static io.dstreamlabs.kernel.Durations.seconds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dstreamlabs.kernel.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LineServerMainTest {
  private static final Pattern PORT = Pattern.compile("listening on port (\\d+);");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ManualClock clock = ManualClock.startingAtZero();
  @TempDir private Path folder;

  @Test
  void what_is_typed_goes_to_who_is_connected_and_its_end_ends_the_server() throws Exception {
    try (PipedReader typed = new PipedReader()) {
      CompletableFuture<Integer> server;
      try (PipedWriter keyboard = new PipedWriter(typed)) {
        server = start(typed, "0");
        try (CollectingClient client = new CollectingClient(port())) {
          awaitSaid("connected: 1");
          keyboard.write("to be\nor not\n");
          keyboard.flush();
          client.awaitLines("to be", "or not");
          assertThat(server).isNotDone();
        }
      }
      await("the end of the server").until(server::isDone);
      assertThat(server.join()).isZero();
    }
  }

  @Test
  void lines_typed_before_anybody_is_there_wait() throws Exception {
    CompletableFuture<Integer> server = start(new StringReader("to be\nor not\n"), "0");
    try (CollectingClient client = new CollectingClient(port())) {
      client.awaitLines("to be", "or not");
    }
    await("the end of the server").until(server::isDone);
  }

  @Test
  void a_file_goes_line_by_line_as_seconds_pass_and_then_what_is_typed() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "one\ntwo\nthree\n");
    CompletableFuture<Integer> server = start(new StringReader("typed\n"), "0", file.toString());
    try (CollectingClient client = new CollectingClient(port())) {
      awaitSaid("> one");
      client.awaitLines("one");
      clock.advance(seconds(1));
      awaitSaid("> two");
      client.awaitLines("one", "two");
      assertThat(said()).doesNotContain("> three").doesNotContain("type lines");
      clock.advance(seconds(1));
      client.awaitLines("one", "two", "three", "typed");
    }
    await("the end of the server").until(server::isDone);
    assertThat(server.join()).isZero();
  }

  @Test
  void seconds_without_a_client_are_not_made_up_for() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "one\ntwo\nthree\n");
    CompletableFuture<Integer> server = start(new StringReader(""), "0", file.toString());
    int port = port();
    clock.advance(seconds(30));
    try (CollectingClient client = new CollectingClient(port)) {
      awaitSaid("> two");
      client.awaitLines("one", "two");
      assertThat(server).isNotDone();
      clock.advance(seconds(1));
      client.awaitLines("one", "two", "three");
    }
    await("the end of the server").until(server::isDone);
  }

  @Test
  void a_port_that_is_none_and_too_many_words_are_wrong_usage() throws Exception {
    for (String port : new String[] {"x", "-1", "65536", "99999999999"}) {
      err.reset();
      assertThat(main(new StringReader("")).run(port)).isEqualTo(2);
      assertThat(err.toString(UTF_8).strip())
          .isEqualTo(
              "give a port from 1 to 65535, or 0 for a free one, and then a file of lines if you"
                  + " like, instead of '"
                  + port
                  + "'");
    }
    err.reset();
    assertThat(main(new StringReader("")).run("1", "2", "3")).isEqualTo(2);
    assertThat(err.toString(UTF_8).strip()).endsWith("instead of '1 2 3'");
  }

  @Test
  void a_file_that_is_not_there_is_wrong_usage() throws Exception {
    Path file = folder.resolve("no.txt");
    assertThat(main(new StringReader("")).run("0", file.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8).strip()).isEqualTo("there is no file " + file);
  }

  @Test
  void a_port_that_is_taken_is_told_with_what_to_do() throws Exception {
    try (LineServer other = LineServer.start(LineScript.of("a"))) {
      String port = String.valueOf(other.port());
      assertThat(main(new StringReader("")).run(port)).isEqualTo(1);
      assertThat(err.toString(UTF_8).strip())
          .startsWith("cannot listen on port " + port + ": ")
          .endsWith(": is another server running, or do you want another port?");
    }
  }

  private CompletableFuture<Integer> start(Reader typed, String... arguments) {
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                exitCode.complete(main(typed).run(arguments));
              } catch (Exception e) {
                exitCode.completeExceptionally(e);
              }
            },
            "test-server");
    thread.setDaemon(true);
    thread.start();
    return exitCode;
  }

  private LineServerMain main(Reader typed) {
    return new LineServerMain(typed, stream(out), stream(err), clock);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  private int port() {
    awaitSaid("listening on port");
    Matcher port = PORT.matcher(said());
    assertThat(port.find()).isTrue();
    return Integer.parseInt(port.group(1));
  }

  private void awaitSaid(String words) {
    await("the words: " + words).untilAsserted(() -> assertThat(said()).contains(words));
  }

  private String said() {
    return out.toString(UTF_8);
  }
}
