package io.dstreamlabs.autograder.roster;

import java.util.Objects;

/**
 * One row of the roster.
 *
 * @param id what the student is called in the gradebook; not empty
 * @param name as people write it, or empty
 * @param pattern which submissions are the student's
 * @param line of the row
 */
record Student(String id, String name, FilePattern pattern, int line) {
  Student {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pattern, "pattern");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id is empty, but must be what the gradebook shows");
    }
  }

  /** How certain it is that {@code submission} is this student's. */
  Claim claim(SubmissionName submission) {
    return pattern.claim(this, submission);
  }
}
