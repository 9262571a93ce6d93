package io.dstreamlabs.autograder.override;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import io.dstreamlabs.autograder.result.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The points that the instructor gives to one submission. Verdicts and status stay as they were judged.
 *
 * <pre>
 * judged             5.1.1  3 of 3   5.1.2  0 of 2   5.2.1  4 of 4       score 7
 * 5.1.2: 2           5.1.1  3 of 3   5.1.2  2 of 2   5.2.1  4 of 4       score 9
 * 5.1.2: 2, total: 8 5.1.1  3 of 3   5.1.2  2 of 2   5.2.1  4 of 4       score 8
 * rejected, 5.1.2: 2 (no test was run)                                   score 2
 * not_judged, 5.1.2: 2                                                   no score: only a total makes one
 * </pre>
 *
 * @param all in the order of the table; at most one for a target
 */
public record SubmissionOverrides(List<PointsOverride> all) {

  /** Copies the list. */
  public SubmissionOverrides {
    all = List.copyOf(all);
  }

  /** What {@code judged} earns with them; empty if there is no score. */
  public OptionalInt score(SubmissionResult judged) {
    Optional<PointsOverride> total = of(Target.TOTAL);
    if (total.isPresent()) {
      return OptionalInt.of(total.get().points());
    }
    if (judged.status() == SubmissionStatus.NOT_JUDGED) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(applyTo(judged).score() + pointsOfTestsNotRun(judged));
  }

  /** {@code judged} with the points of its tests replaced, and nothing else. */
  public SubmissionResult applyTo(SubmissionResult judged) {
    return judged.withTests(
        judged.tests().stream()
            .map(test -> of(test.id()).map(o -> test.withPoints(o.points())).orElse(test))
            .toList());
  }

  /** The one for the test {@code id}, or for {@link Target#TOTAL}. */
  public Optional<PointsOverride> of(String id) {
    return all.stream().filter(override -> override.target().id().equals(id)).findFirst();
  }

  private int pointsOfTestsNotRun(SubmissionResult judged) {
    Set<String> run = judged.tests().stream().map(TestResult::id).collect(Collectors.toSet());
    return all.stream()
        .filter(override -> !override.target().isTotal())
        .filter(override -> !run.contains(override.target().id()))
        .mapToInt(PointsOverride::points)
        .sum();
  }
}
