package io.dstreamlabs.autograder.intake;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.nio.file.Path;

/** Takes in one submission. Thread-safe. */
public final class Intake {
  /** The sources of {@code source}, a folder or a zip, that count. */
  public IntakeResult take(Path source, LabFiles lab) {
    return IntakeResult.refused(SubmissionStatus.REJECTED, source + " cannot be read");
  }
}
