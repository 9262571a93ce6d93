package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.lab.Suggestions;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.roster.Matching;
import io.dstreamlabs.autograder.run.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code --only}: the one submission to judge, by the name of its row, or as it was handed in.
 *
 * @param name as given
 * @param handedIn the submissions under their own names
 */
record OnlyOption(String name, List<Candidate> handedIn) {

  /** Copies the list. */
  OnlyOption {
    handedIn = List.copyOf(handedIn);
  }

  /**
   * The submission.
   *
   * @param directory that it was looked for in
   * @throws WrongUsage if no submission is called so, or the student has handed in nothing
   */
  Candidate findIn(Path directory, Matching matching) {
    if (matching.missing().contains(name)) {
      throw new WrongUsage(
          "--only: '%s' of the roster handed in nothing, so there is nothing to judge"
              .formatted(Shown.name(name)));
    }
    return matching.candidates().stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .or(
            () ->
                handedIn.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .flatMap(own -> matching.candidates().stream().filter(one -> isSame(own, one)))
                    .findFirst())
        .orElseThrow(() -> unknown(directory, matching));
  }

  /** One is in the other's folder where Moodle put a zip into a folder. */
  private static boolean isSame(Candidate own, Candidate matched) {
    return matched.source().startsWith(own.source());
  }

  private WrongUsage unknown(Path directory, Matching matching) {
    TreeSet<String> names = new TreeSet<>();
    matching.candidates().forEach(candidate -> names.add(Shown.name(candidate.name())));
    return new WrongUsage(
        "--only: no submission in %s is called '%s'%s"
            .formatted(directory, Shown.name(name), Suggestions.didYouMean(name, names)));
  }
}
