package io.dstreamlabs.autograder.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a run over several labs writes beside the folders of the labs: one gradebook, and a page of links. */
public final class CourseWriter {
  private final Pages pages = new Pages();

  /**
   * Writes {@code gradebook.csv} with the rows of all labs, and {@code index.html} for the instructor.
   *
   * @param reports one per lab; each has been written into the folder of {@code out} that is called as its
   *     lab
   * @param out the run's output folder, which exists
   * @throws IOException if a file cannot be written
   */
  public void write(List<GradingReport> reports, Path out) throws IOException {
    new GradebookWriter().write(reports, out);
    CourseOverview overview = CourseOverview.of(reports);
    new OutputFile(out.resolve("index.html")).write(pages.render("course.jte", overview));
  }
}
