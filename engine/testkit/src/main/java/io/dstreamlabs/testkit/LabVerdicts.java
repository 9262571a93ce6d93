package io.dstreamlabs.testkit;

/**
 * Where {@code dstreamlabs.lab} names a lab, its tests fail with {@code TODO} or {@code FAIL} and nothing
 * else, for {@link LabTable} says the rest. Does nothing elsewhere, nor in a stub check.
 *
 * <p>Found by JUnit on its own.
 */
public final class LabVerdicts extends EveryTest {

  /** For JUnit. */
  public LabVerdicts() {}

  @Override
  void run(Invocation<Void> test) throws Throwable {
    try {
      test.proceed();
    } catch (Throwable e) {
      throw LabMode.ofThisRun() == LabMode.TABLE ? LabFailure.of(e) : e;
    }
  }
}
