package io.dstreamlabs.worker;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.stream.Operators;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** Makes the operators of a context from the student's entry class, and from nothing else. */
final class StudentPlug {
  private final StudentClassLoader loader;
  private final String entryClass;

  StudentPlug(StudentClassLoader loader, String entryClass) {
    this.loader = loader;
    this.entryClass = entryClass;
  }

  /**
   * Loads, initializes and instantiates the entry class: the first moment at which student code
   * runs.
   *
   * @throws IllegalStateException if the class is not a public operator family with a public
   *     constructor without parameters
   * @throws Throwable whatever the student's constructor throws
   */
  Operators operators() throws Throwable {
    Class<?> type = Class.forName(entryClass, true, loader);
    if (!Modifier.isPublic(type.getModifiers()) || !OperatorFamily.class.isAssignableFrom(type)) {
      throw new IllegalStateException(
          entryClass + " must be public and implement an operator family");
    }
    try {
      return Operators.of((OperatorFamily) type.getConstructor().newInstance());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          entryClass + " must have a public constructor without parameters", e);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
