package io.dstreamlabs.testkit;

import java.util.List;

/**
 * A test of a lab.
 *
 * @param name as the table says it
 * @param state how it ended
 * @param message why; empty if it passed
 */
record TestRow(String name, TestState state, String message) {

  /** The row of a test that passed. */
  static TestRow passed(String name) {
    return new TestRow(name, TestState.PASS, "");
  }

  /** The row of a test that threw {@code thrown}. */
  static TestRow failed(String name, Throwable thrown) {
    Throwable original = LabFailure.original(thrown);
    TestState state = TestState.of(original);
    boolean saysItself = state == TestState.TODO || original instanceof AssertionError;
    String message = saysItself ? String.valueOf(original.getMessage()) : original + at(original);
    return new TestRow(name, state, message.stripTrailing());
  }

  static long count(List<TestRow> rows, TestState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** Where the student's code threw: the topmost frame of a lab that is not a test. */
  private static String at(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      boolean test = String.valueOf(frame.getFileName()).endsWith("Test.java");
      if (frame.getClassName().startsWith("io.dstreamlabs.labs.") && !test) {
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
