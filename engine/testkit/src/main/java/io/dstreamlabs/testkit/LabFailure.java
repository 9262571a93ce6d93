package io.dstreamlabs.testkit;

/**
 * What a lab's test ends with instead of what it threw, so that Surefire's summary has one short line for
 * it, below the table that says the rest. What was thrown is suppressed in it, and so is in the reports.
 */
final class LabFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private LabFailure(TestState state) {
    super(state.name());
  }

  /** The failure of a test that threw {@code thrown}. */
  static LabFailure of(Throwable thrown) {
    LabFailure failure = new LabFailure(TestState.of(thrown));
    failure.setStackTrace(new StackTraceElement[0]);
    failure.addSuppressed(thrown);
    return failure;
  }

  /** What was thrown, if {@code thrown} stands for it. */
  static Throwable original(Throwable thrown) {
    return thrown instanceof LabFailure ? thrown.getSuppressed()[0] : thrown;
  }
}
