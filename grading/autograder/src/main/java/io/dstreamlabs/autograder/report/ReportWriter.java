package io.dstreamlabs.autograder.report;

import java.io.IOException;
import java.nio.file.Path;

/** One report format. */
public interface ReportWriter {
  /**
   * Writes its files, in place of those of an earlier run.
   *
   * @param report what there is to tell
   * @param out the run's output folder, which exists
   * @throws IOException if a file cannot be written
   */
  void write(GradingReport report, Path out) throws IOException;
}
