package io.dstreamlabs.autograder.report;

import java.util.List;

/**
 * Every format that a run writes. A new one is a class and a line here.
 *
 * <p>Each file is replaced as a whole. A folder of a submission that is no longer handed in is left alone;
 * the overview names it.
 */
public final class ReportWriters {
  private ReportWriters() {}

  /** All writers, the overview for the instructor last. */
  public static List<ReportWriter> all() {
    return List.of(
        new GradebookWriter(),
        new ResultsJsonWriter(),
        new StudentPage(),
        new ReportJsonWriter(),
        new JunitXmlWriter(),
        new InstructorPage());
  }
}
