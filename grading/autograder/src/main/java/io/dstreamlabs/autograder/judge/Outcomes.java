package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Notes how each test ended, and begins and ends it for the subject's meter. A listener must not throw
 * (JUnit would swallow it), so what fails here becomes the test's ending.
 *
 * <p>Not thread-safe: one per run of the tests.
 */
final class Outcomes implements TestExecutionListener {
  private static final TestUsage NOTHING = new TestUsage(0, 0);

  private final MeteredSubject subject;
  private final Map<String, TestResult> results = new LinkedHashMap<>();
  private String meterFault = "";

  Outcomes(MeteredSubject subject) {
    this.subject = subject;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    HiddenTests.info(identifier).ifPresent(this::begin);
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    HiddenTests.info(identifier)
        .ifPresent(
            test -> {
              Ending ending =
                  result.getThrowable().map(Ending::of).orElseGet(() -> quiet(result.getStatus()));
              end(test, ending);
            });
  }

  /** One result per test of {@code expected}; a test that did not run is an error of the grader. */
  List<TestResult> resultsOf(List<HiddenTestInfo> expected) {
    return expected.stream()
        .map(
            test ->
                results.getOrDefault(
                    test.id(), Ending.graderError("the test did not run").resultOf(test, NOTHING)))
        .toList();
  }

  private void begin(HiddenTestInfo test) {
    meterFault = "";
    try {
      subject.beginTest(test.id());
    } catch (RuntimeException e) {
      meterFault = "beginTest failed: " + e;
    }
  }

  private void end(HiddenTestInfo test, Ending ending) {
    TestUsage usage = NOTHING;
    try {
      usage = subject.endTest();
    } catch (RuntimeException e) {
      meterFault = meterFault.isEmpty() ? "endTest failed: " + e : meterFault;
    }
    Ending known = meterFault.isEmpty() ? ending : Ending.graderError(meterFault);
    results.put(test.id(), known.resultOf(test, usage));
  }

  private static Ending quiet(TestExecutionResult.Status status) {
    return status == TestExecutionResult.Status.SUCCESSFUL
        ? Ending.right()
        : Ending.graderError("the test ended " + status + " without a reason");
  }
}
