package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The recording that <em>See it work</em> plays is what the solution does. */
public abstract class RecordingContract {
  private static final int COLUMNS = 80;

  private final LabFolder lab = LabFolder.ofThisSolution();
  private final Path file = lab.file("recording.txt");

  /** The recording as the solution makes it now. */
  protected abstract String recording();

  /** The one that is committed. */
  protected final String committed() {
    return LabFolder.read(file);
  }

  @Test
  void the_committed_recording_is_what_the_solution_does() throws IOException {
    if ("write".equals(System.getProperty("recording"))) {
      Files.writeString(file, recording());
    }
    assertThat(committed())
        .as(
            "%s is not what the solution does now; look at the difference, and write it anew with"
                + " mvn test -pl solutions/%s -am -Dtest=RecordingTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Drecording=write",
            file, lab.name())
        .isEqualTo(recording());
  }

  @Test
  void a_recording_fits_a_screen_of_80_columns() {
    assertThat(committed().lines()).allMatch(line -> line.length() <= COLUMNS);
  }
}
