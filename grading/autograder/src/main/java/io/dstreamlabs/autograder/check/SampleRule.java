package io.dstreamlabs.autograder.check;

import io.dstreamlabs.autograder.result.SubmissionResult;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.autograder.sample.Sample;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sample loses exactly the exercises of its label: the roots and those that fail with them. Told as {@code
 * loses 5.1 + 5.2 5.3}, the root first.
 */
final class SampleRule {
  private SampleRule() {}

  static Finding judge(Evidence evidence, Sample sample) {
    SubmissionResult result = evidence.resultOf(sample);
    String who = "sample " + sample.name();
    Optional<Finding> notGraded = OwnSourcesRules.notGraded(who, result);
    if (notGraded.isPresent()) {
      return notGraded.get();
    }
    Set<String> lost = new TreeSet<>();
    result.tests().stream()
        .filter(test -> !test.passed())
        .map(TestResult::exercise)
        .forEach(lost::add);
    return lost.equals(sample.allLost())
        ? Finding.holds("%s: %d points, %s".formatted(who, result.score(), asLabelled(sample)))
        : Finding.broken(
            "%s: loses %s, but its label says %s: mend the label, the sample or a test"
                .formatted(who, list(lost), list(sample.allLost())));
  }

  private static String asLabelled(Sample sample) {
    if (sample.isRight()) {
      return "nothing lost";
    }
    String roots = "loses " + list(sample.loses());
    return sample.together().isEmpty()
        ? roots
        : roots + " + " + String.join(" ", sample.together());
  }

  private static String list(Collection<String> exercises) {
    return exercises.isEmpty() ? "nothing" : String.join(", ", exercises);
  }
}
