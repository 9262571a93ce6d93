package io.dstreamlabs.reference.readme;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.receiver.ReceiverHandle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivingProgramTest {
  @TempDir private Path directory;
  private final ManualClock clock = ManualClock.startingAtZero();

  @Test
  void program_goes_on_from_a_checkpoint_and_the_log() {
    // Each life ends without a word: its context is given up.
    String first = live("a", "b");
    String second = live("a");

    assertThat(first).contains("Time: 1000 ms", "(a,1)", "(b,1)");
    assertThat(second).contains("Time: 2000 ms", "(a,2)", "(b,1)");
  }

  @Test
  void directory_looks_as_pasted() throws Exception {
    live("a");

    try (Stream<Path> files = Files.walk(directory)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> directory.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(Files.readString(Path.of("..", "README.md")).replace("\r\n", "\n"))
          .contains("```\n" + String.join("\n", names) + "\n```");
    }
  }

  private String live(String... words) {
    ReceiverHandle<String> receiver = new ReceiverHandle<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    SurvivingProgram.open(directory, receiver, clock, out).start();
    receiver.store(List.of(words));
    clock.advance(seconds(1));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
