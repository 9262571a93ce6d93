package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private static final Path FILE = LabFolder.file("recording.txt");

  @Test
  void the_committed_recording_is_what_the_solution_does() throws IOException {
    if ("write".equals(System.getProperty("recording"))) {
      Files.writeString(FILE, Recording.text());
    }
    assertThat(Files.readString(FILE))
        .as(
            "%s is not what the solution does now; look at the difference, and write it anew with"
                + " mvn test -pl solutions/lab05-windows -am -Dtest=RecordingTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drecording=write",
            FILE)
        .isEqualTo(Recording.text());
  }

  /** Worked out by hand from the pick-ups: the window at 40 s holds the batches of 15 s to 40 s. */
  @Test
  void at_40_s_the_window_holds_the_last_six_batches() throws IOException {
    assertThat(Files.readString(FILE))
        .contains(
            """
             40 s  pick-ups                    port:22
                   records per batch           1 2[- 1 2 1 - 1]. . . .
                   window                      mall:7 park:12 port:28 mall:8 port:22
                   reduceByWindow(max)         28
                   reduceByKeyAndWindow(sum)   mall:15 park:12 port:50
                   groupByKeyAndWindow         mall:{7,8} park:{12} port:{22,28}
            """);
  }

  @Test
  void a_recording_fits_a_screen_of_80_columns() throws IOException {
    assertThat(Files.readAllLines(FILE)).allMatch(line -> line.length() <= 80);
  }
}
