package io.dstreamlabs.autograder.extra;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the very end which tests were not run and what they need. */
public final class NotRunSummary implements TestExecutionListener {
  private final PrintStream out;
  private final Map<String, List<String>> notRun = Collections.synchronizedMap(new TreeMap<>());

  /** A summary on standard output. */
  public NotRunSummary() {
    this(System.out);
  }

  NotRunSummary(PrintStream out) {
    this.out = out;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (reason.startsWith(NeedsCondition.NOT_RUN)) {
      notRun.computeIfAbsent(reason, key -> new ArrayList<>()).add(test.getDisplayName());
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    notRun.forEach((reason, tests) -> out.println(reason + " (" + String.join(", ", tests) + ")"));
  }
}
