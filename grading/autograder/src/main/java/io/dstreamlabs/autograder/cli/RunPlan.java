package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.journal.Reading;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.override.Overrides;
import io.dstreamlabs.autograder.roster.Matching;
import io.dstreamlabs.autograder.run.Candidate;
import io.dstreamlabs.autograder.run.CourseSeed;
import java.util.List;

/**
 * What one run is to do; everything in it has been checked.
 *
 * @param lab the lab
 * @param matching every submission of the directory, and who handed in none
 * @param overrides points that the instructor gives in place of the judge's
 * @param chosen those to judge: all, or the one of {@code --only}
 * @param out where results go
 * @param seed from which hidden data is drawn
 * @param settings how students' code is run
 * @param reading whether what is in the journal counts for the chosen ones
 */
record RunPlan(
    Lab lab,
    Matching matching,
    Overrides overrides,
    List<Candidate> chosen,
    OutFolder out,
    CourseSeed seed,
    WorkerSettings settings,
    Reading reading) {

  /** Copies the list. */
  RunPlan {
    chosen = List.copyOf(chosen);
  }

  /** Those that are not to be judged. */
  List<Candidate> others() {
    return matching.candidates().stream().filter(candidate -> !chosen.contains(candidate)).toList();
  }

  /** Whether the journal is put aside: never while rows of others may be in it. */
  Reading journalReading() {
    return others().isEmpty() ? reading : Reading.RESUME;
  }
}
