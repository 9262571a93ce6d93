package io.dstreamlabs.autograder.report;

import java.util.List;

/**
 * What the instructor's page shows of a run over several labs. Public for the template.
 *
 * @param labs in the order of the run
 */
public record CourseOverview(List<LabRow> labs) {

  /**
   * One lab.
   *
   * @param folder of its report, as the lab is called
   * @param overview what its own page shows
   */
  public record LabRow(String folder, Overview overview) {}

  /** Copies the list. */
  public CourseOverview {
    labs = List.copyOf(labs);
  }

  static CourseOverview of(List<GradingReport> reports) {
    return new CourseOverview(
        reports.stream()
            .map(report -> new LabRow(report.lab().id(), Overview.of(report, List.of())))
            .toList());
  }
}
