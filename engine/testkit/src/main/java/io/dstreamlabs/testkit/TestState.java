package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.NotImplementedYet;

/** How a test of a lab ended. */
enum TestState {
  PASS,
  FAIL,
  /** It came to a stub. */
  TODO;

  /** The state of a test that threw {@code thrown}. */
  static TestState of(Throwable thrown) {
    Throwable t = thrown;
    while (t.getCause() != null && !(t instanceof NotImplementedYet)) {
      t = t.getCause();
    }
    return t instanceof NotImplementedYet ? TODO : FAIL;
  }
}
