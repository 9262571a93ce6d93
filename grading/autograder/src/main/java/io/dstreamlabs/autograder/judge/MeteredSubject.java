package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.hidden.Subject;
import java.util.List;

/** A subject whose use of the machine is measured, and limited, test by test. */
public interface MeteredSubject extends Subject, AutoCloseable {

  /** From here on, what is observed counts for the test of this id. */
  void beginTest(String testId);

  /** Ends the test that was begun; what it used. */
  TestUsage endTest();

  /** What the instructor should know of it and no verdict says. */
  default List<String> notes() {
    return List.of();
  }

  /** Lets go of the process behind it, if there is one. */
  @Override
  void close();
}
