package io.dstreamlabs.autograder.check;

import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.autograder.sample.Sample;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A test that no wrong sample fails may not be able to fail. The stubs do not count: they fail all. */
final class CoverageRule {
  private CoverageRule() {}

  static List<Finding> judge(Evidence evidence) {
    Set<String> failed = new HashSet<>();
    for (Sample sample : evidence.samples()) {
      if (!sample.isRight()) {
        evidence.resultOf(sample).tests().stream()
            .filter(test -> !test.passed())
            .map(TestResult::id)
            .forEach(failed::add);
      }
    }
    List<Finding> idle =
        evidence.tests().stream()
            .map(HiddenTestInfo::id)
            .filter(id -> !failed.contains(id))
            .map(id -> "coverage: no wrong sample fails " + id + ": add one that does")
            .map(Finding::broken)
            .toList();
    return idle.isEmpty()
        ? List.of(
            Finding.holds(
                "coverage: each of the %d tests is failed by a wrong sample"
                    .formatted(evidence.tests().size())))
        : idle;
  }
}
