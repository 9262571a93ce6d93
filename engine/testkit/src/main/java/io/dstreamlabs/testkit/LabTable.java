package io.dstreamlabs.testkit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the table of a lab when its tests are done: each test as PASS, FAIL or TODO.
 *
 * <p>Found by JUnit on its own; does nothing unless {@code dstreamlabs.lab} names the lab, and nothing
 * in a stub check. Not thread-safe: a lab's tests run one after another.
 */
public final class LabTable implements TestExecutionListener {
  private final PrintStream out;
  private final Map<String, List<TestRow>> exercises = new LinkedHashMap<>();
  private UnaryOperator<Optional<TestIdentifier>> parent = test -> Optional.empty();

  /** For JUnit: prints to standard output. */
  public LabTable() {
    this(System.out);
  }

  LabTable(PrintStream out) {
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    parent = test -> test.flatMap(testPlan::getParent);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (!test.isTest() && passed) {
      return;
    }
    String name = test.getDisplayName();
    exercises
        .computeIfAbsent(exerciseOf(test), exercise -> new ArrayList<>())
        .add(
            passed
                ? TestRow.passed(name)
                : TestRow.failed(
                    name,
                    result
                        .getThrowable()
                        .orElseGet(() -> new AssertionError("it was " + result.getStatus()))));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    if (LabMode.ofThisRun() == LabMode.TABLE && !exercises.isEmpty()) {
      LabReport.of(LabMode.labName(), exercises).forEach(out::println);
      out.flush();
    }
  }

  /** The class that a test is in; of a container that failed, itself. */
  private String exerciseOf(TestIdentifier test) {
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent() && !isClass(at.get())) {
      at = parent.apply(at);
    }
    return at.orElse(test).getDisplayName();
  }

  private static boolean isClass(TestIdentifier test) {
    return test.getSource().filter(ClassSource.class::isInstance).isPresent();
  }
}
