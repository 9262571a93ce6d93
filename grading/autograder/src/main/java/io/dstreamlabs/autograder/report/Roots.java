package io.dstreamlabs.autograder.report;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds where to begin: below an exercise that is lost, the lost ones that it uses, also over others, and
 * that use no lost one themselves.
 *
 * <pre>
 * 5.3 uses 5.2 uses 5.1
 * lost: 5.1, 5.2, 5.3    under 5.3 is 5.1
 * lost: 5.1, 5.3         under 5.3 is 5.1
 * lost: 5.2, 5.3         under 5.3 is 5.2
 * </pre>
 */
final class Roots {
  private final Map<String, Exercise> exercises;
  private final Set<String> lost;

  private Roots(Map<String, Exercise> exercises, Set<String> lost) {
    this.exercises = exercises;
    this.lost = lost;
  }

  /** An exercise is lost with one test that failed or is still to do. */
  static Roots of(Lab lab, List<TestResult> tests) {
    return new Roots(
        lab.exercises().stream().collect(Collectors.toMap(Exercise::id, Function.identity())),
        tests.stream()
            .filter(test -> !test.passed() && test.verdict() != Verdict.GRADER_ERROR)
            .map(TestResult::exercise)
            .collect(Collectors.toSet()));
  }

  /** Ids in the order in which they are used; empty if {@code exercise} is not lost, or lost alone. */
  List<String> under(String exercise) {
    if (!lost.contains(exercise)) {
      return List.of();
    }
    return usedBy(exercise).stream()
        .filter(lost::contains)
        .filter(used -> usedBy(used).stream().noneMatch(lost::contains))
        .toList();
  }

  private Set<String> usedBy(String exercise) {
    Set<String> used = new LinkedHashSet<>();
    collect(exercise, used);
    return used;
  }

  private void collect(String exercise, Set<String> used) {
    for (String next : exercises.get(exercise).uses()) {
      if (used.add(next)) {
        collect(next, used);
      }
    }
  }
}
