package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.List;

/** The order in which counts of statuses are told. */
final class StatusOrder {
  static final List<SubmissionStatus> BEST_FIRST =
      List.of(
          SubmissionStatus.GRADED,
          SubmissionStatus.TIMEOUT,
          SubmissionStatus.CRASHED,
          SubmissionStatus.COMPILE_ERROR,
          SubmissionStatus.REJECTED,
          SubmissionStatus.MISSING,
          SubmissionStatus.NOT_JUDGED);

  private StatusOrder() {}
}
