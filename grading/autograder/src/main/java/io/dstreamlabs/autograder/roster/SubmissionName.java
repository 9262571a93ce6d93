package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.run.Candidate;

/**
 * What a submission is called.
 *
 * @param file name of the folder or file, {@code doe.zip}
 * @param name the same without what an archive's name ends with, {@code doe}
 */
record SubmissionName(String file, String name) {
  static SubmissionName of(Candidate candidate) {
    return new SubmissionName(String.valueOf(candidate.source().getFileName()), candidate.name());
  }
}
