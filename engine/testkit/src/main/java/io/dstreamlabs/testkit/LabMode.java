package io.dstreamlabs.testkit;

/** What the system properties {@code dstreamlabs.lab} and {@code dstreamlabs.expect} ask for. */
enum LabMode {
  /** No lab is named: tests are ordinary ones. */
  NONE,
  /** A lab's tests run for its student: the table is printed. */
  TABLE,
  /** A whole build: every test of the lab must be TODO on the stub. */
  STUB_CHECK;

  static LabMode ofThisRun() {
    if (labName().isEmpty()) {
      return NONE;
    }
    return "todo".equals(System.getProperty("dstreamlabs.expect")) ? STUB_CHECK : TABLE;
  }

  /** The lab; empty if there is none. */
  static String labName() {
    return System.getProperty("dstreamlabs.lab", "");
  }
}
