package io.dstreamlabs.labs.lab02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A program that runs in a process of its own, and what it has said so far. */
final class Running implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Process process;
  private final StringBuffer said = new StringBuffer();
  private int heard;

  Running(ProcessBuilder program) throws IOException {
    process = program.start();
    Thread thread = new Thread(this::listen, "test-program");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until the program says {@code words}, after what was heard before. */
  void hear(String words) {
    await("the words: " + words)
        .atMost(LONG)
        .untilAsserted(() -> assertThat(said.substring(heard)).contains(words));
    heard = said.indexOf(words, heard) + words.length();
  }

  /** What the program says next, up to {@code end}. */
  String hearUntil(String end) {
    int from = heard;
    hear(end);
    return said.substring(from, heard - end.length());
  }

  /** Types a line. */
  void type(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    await("the end of the program").atMost(LONG).until(() -> !process.isAlive());
  }

  private void listen() {
    byte[] bytes = new byte[1024];
    try (InputStream in = process.getInputStream()) {
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        said.append(new String(bytes, 0, length, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      }
    } catch (IOException e) {
      // The program ended.
    }
  }
}
