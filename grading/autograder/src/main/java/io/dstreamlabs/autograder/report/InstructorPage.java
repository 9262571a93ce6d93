package io.dstreamlabs.autograder.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code index.html} of the whole run, for the instructor; links to all that is in the folders. */
final class InstructorPage implements ReportWriter {
  private final Pages pages = new Pages();

  @Override
  public void write(GradingReport report, Path out) throws IOException {
    Overview overview = Overview.of(report, leftFolders(report, out));
    new OutputFile(out.resolve("index.html")).write(pages.render("overview.jte", overview));
  }

  /** Folders with a report that this run did not write. */
  private static List<String> leftFolders(GradingReport report, Path out) throws IOException {
    Set<String> ours = Set.copyOf(report.folders().values());
    try (Stream<Path> folders = Files.list(out)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("report.json")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !ours.contains(name))
          .map(PlainText::line)
          .sorted()
          .toList();
    }
  }
}
