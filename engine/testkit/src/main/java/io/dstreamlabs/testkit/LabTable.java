package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.NotImplementedYet;
import io.dstreamlabs.replay.Wrapping;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the table of a lab when its tests are done: each test as PASS, FAIL or TODO.
 *
 * <p>Found by JUnit on its own; does nothing unless {@code dstreamlabs.lab} names the lab, and nothing
 * in a stub check.
 */
public final class LabTable implements TestExecutionListener {
  private static final int WIDTH = 80;

  private final PrintStream out;
  private final Map<String, List<Row>> exercises = new LinkedHashMap<>();
  private Optional<TestPlan> plan = Optional.empty();

  /** How a test ended. */
  private enum State {
    PASS,
    FAIL,
    TODO
  }

  /** One test. */
  private record Row(String name, State state, String message) {}

  /** For JUnit: prints to standard output. */
  public LabTable() {
    this(System.out);
  }

  LabTable(PrintStream out) {
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = Optional.of(testPlan);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean failedContainer =
        !test.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
    if (test.isTest() || failedContainer) {
      String exercise = exerciseOf(test);
      exercises.computeIfAbsent(exercise, name -> new ArrayList<>()).add(row(test, result));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    String lab = System.getProperty("dstreamlabs.lab", "");
    boolean stubCheck = "todo".equals(System.getProperty("dstreamlabs.expect"));
    if (!lab.isEmpty() && !stubCheck && !exercises.isEmpty()) {
      print(lab);
    }
  }

  private void print(String lab) {
    out.println();
    out.println(lab);
    exercises.forEach(this::print);
    List<Row> all = exercises.values().stream().flatMap(List::stream).toList();
    out.println();
    out.printf(
        "public %d of %d; hidden tests run at grading%n", count(all, State.PASS), all.size());
    out.flush();
  }

  /** One line for an exercise that is wholly to do or done; else one line per test. */
  private void print(String exercise, List<Row> rows) {
    long passed = count(rows, State.PASS);
    boolean untouched = count(rows, State.TODO) == rows.size();
    State state = passed == rows.size() ? State.PASS : untouched ? State.TODO : State.FAIL;
    String score = "%s  %d of %d".formatted(state, passed, rows.size());
    int gap = Math.max(2, WIDTH - exercise.length() - score.length());
    out.println(exercise + " ".repeat(gap) + score);
    if (untouched) {
      say(rows.get(0).message(), "    ");
    } else if (passed < rows.size()) {
      rows.forEach(this::print);
    }
  }

  private void print(Row row) {
    out.println("  " + row.state() + "  " + row.name());
    if (row.state() == State.FAIL) {
      row.message().lines().forEach(line -> out.println("  " + line));
    } else if (row.state() == State.TODO) {
      say(row.message(), "        ");
    }
  }

  private void say(String message, String indent) {
    for (String line : Wrapping.lines(message, WIDTH - indent.length())) {
      out.println(indent + line);
    }
  }

  private static long count(List<Row> rows, State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  private String exerciseOf(TestIdentifier test) {
    return plan.flatMap(p -> p.getParent(test)).map(TestIdentifier::getDisplayName).orElse("tests");
  }

  private static Row row(TestIdentifier test, TestExecutionResult result) {
    Optional<Throwable> thrown = result.getThrowable();
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      return new Row(test.getDisplayName(), State.PASS, "");
    }
    boolean todo = thrown.filter(NotImplementedYet.class::isInstance).isPresent();
    return new Row(
        test.getDisplayName(),
        todo ? State.TODO : State.FAIL,
        thrown.map(LabTable::say).orElse(""));
  }

  private static String say(Throwable thrown) {
    if (thrown instanceof NotImplementedYet || thrown instanceof AssertionError) {
      return String.valueOf(thrown.getMessage()).stripTrailing();
    }
    return thrown + at(thrown);
  }

  /** Where the student's code threw: the topmost frame of a lab. */
  private static String at(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("io.dstreamlabs.labs.")) {
        return "\nat "
            + frame.getMethodName()
            + "("
            + frame.getFileName()
            + ":"
            + frame.getLineNumber()
            + ")";
      }
    }
    return "";
  }
}
