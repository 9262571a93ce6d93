package io.dstreamlabs.autograder.check;

import java.util.ArrayList;
import java.util.List;

/** All rules, in the order in which they are told. */
public final class CheckRules {
  private CheckRules() {}

  /** One finding per rule that holds, one per violation. */
  public static List<Finding> judge(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(HiddenTestRules.judge(evidence.lab(), evidence.tests()));
    findings.addAll(OwnSourcesRules.stubs(evidence));
    findings.addAll(OwnSourcesRules.solution(evidence));
    evidence.samples().stream().map(s -> SampleRule.judge(evidence, s)).forEach(findings::add);
    findings.addAll(CoverageRule.judge(evidence));
    return List.copyOf(findings);
  }
}
