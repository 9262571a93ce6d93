package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe without any sandbox around it: what is there, it finds. */
class ProbeMainTest {
  private static final FrameKey KEY = FrameKey.of("sixteen bytes ..".getBytes());

  @TempDir private Path directory;

  @Test
  void what_can_be_reached_is_found() throws IOException {
    Path canary = Files.writeString(directory.resolve("canary"), "here");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(probe(canary, server.getLocalPort(), directory))
          .containsEntry("readsFile", true)
          .containsEntry("connects", true)
          .containsEntry("writesOutside", true)
          .containsEntry("startsProgram", true)
          .containsEntry("manyThreads", true)
          .containsEntry("fillsTemporary", true)
          .containsEntry("environment", "PROBED");
    }
  }

  @Test
  void what_is_not_there_is_not_found() throws IOException {
    int closedPort;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = server.getLocalPort();
    }
    Path missing = directory.resolve("missing");

    assertThat(probe(missing, closedPort, missing))
        .containsEntry("readsFile", false)
        .containsEntry("connects", false)
        .containsEntry("writesOutside", false);
  }

  @Test
  void probe_leaves_no_file_behind() throws IOException {
    probe(directory.resolve("missing"), 1, directory);

    assertThat(directory).isEmptyDirectory();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> probe(Path file, int port, Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            ProbeMain.class.getName(),
            file.toString(),
            Integer.toString(port),
            folder.toString());
    builder.environment().clear();
    builder.environment().put("PROBED", "yes");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().write(KEY.bytes());
    process.getOutputStream().flush();
    Frames frames =
        new Frames(
            process.getInputStream(), process.getOutputStream(), KEY, Frames.Side.GRADER, 1 << 16);
    return (Map<String, Object>)
        PlainData.codec(1 << 16).decode(frames.receive().orElseThrow().payload());
  }
}
