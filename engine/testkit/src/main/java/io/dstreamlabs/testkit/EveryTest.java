package io.dstreamlabs.testkit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Stands between JUnit and every test method, plain or repeated with parameters. */
abstract class EveryTest implements InvocationInterceptor {
  /** Runs the test, or what takes its place; what it throws is how the test ends. */
  abstract void run(Invocation<Void> test) throws Throwable;

  @Override
  public final void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation);
  }

  @Override
  public final void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    run(invocation);
  }
}
