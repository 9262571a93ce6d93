package io.dstreamlabs.testkit;

import io.dstreamlabs.kernel.NotImplementedYet;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * With {@code -Ddstreamlabs.expect=todo} a lab's test passes if, and only if, it ends in {@link
 * NotImplementedYet}: so a build holds that no test is green on a stub. Without, it does nothing.
 *
 * <p>Found by JUnit on its own.
 */
public final class StubCheck implements InvocationInterceptor {

  /** For JUnit. */
  public StubCheck() {}

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
    if (LabMode.ofThisRun() != LabMode.STUB_CHECK) {
      invocation.proceed();
      return;
    }
    try {
      invocation.proceed();
    } catch (NotImplementedYet e) {
      return;
    } catch (Throwable e) {
      throw new AssertionError("on the stub this test must be TODO, and it ended in " + e, e);
    }
    throw new AssertionError("on the stub this test must be TODO, and it passed");
  }
}
