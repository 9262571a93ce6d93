package io.dstreamlabs.testkit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Where {@code dstreamlabs.lab} names a lab, its tests fail with {@code TODO} or {@code FAIL} and nothing
 * else, for {@link LabTable} says the rest. Does nothing elsewhere, nor in a stub check.
 *
 * <p>Found by JUnit on its own.
 */
public final class LabVerdicts implements InvocationInterceptor {

  /** For JUnit. */
  public LabVerdicts() {}

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    intercept(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    intercept(invocation);
  }

  private static void intercept(Invocation<Void> invocation) throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable e) {
      throw LabMode.ofThisRun() == LabMode.TABLE ? LabFailure.of(e) : e;
    }
  }
}
