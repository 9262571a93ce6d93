package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.NotImplementedYet;

/**
 * With {@code -Ddstreamlabs.expect=todo} a lab's test passes if, and only if, it ends in {@link
 * NotImplementedYet}: so a build holds that no test is green on a stub. Without, it does nothing.
 *
 * <p>Found by JUnit on its own.
 */
public final class StubCheck extends EveryTest {

  /** For JUnit. */
  public StubCheck() {}

  @Override
  void run(Invocation<Void> test) throws Throwable {
    if (LabMode.ofThisRun() != LabMode.STUB_CHECK) {
      test.proceed();
      return;
    }
    try {
      test.proceed();
    } catch (NotImplementedYet e) {
      return;
    } catch (Throwable e) {
      throw new AssertionError("on the stub this test must be TODO, and it ended in " + e, e);
    }
    throw new AssertionError("on the stub this test must be TODO, and it passed");
  }
}
