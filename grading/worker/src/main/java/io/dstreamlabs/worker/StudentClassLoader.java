package io.dstreamlabs.worker;

import java.util.List;
import java.util.Map;

/**
 * Defines the student's classes and hides the worker's from them. Everything else comes from the
 * parent, asked first, so a student's class can never stand in for one of the kernel.
 */
final class StudentClassLoader extends ClassLoader {
  private static final String WORKER = "io.dstreamlabs.worker.";
  private static final List<String> OURS =
      List.of(
          "java.",
          "io.dstreamlabs.kernel.",
          "io.dstreamlabs.replay.",
          "io.dstreamlabs.scenarios.",
          WORKER);

  private final Map<String, byte[]> classes;

  /**
   * A loader of these classes.
   *
   * @throws IllegalArgumentException if one of them is named like a class of ours
   */
  StudentClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
    super("student", parent);
    for (String name : classes.keySet()) {
      if (OURS.stream().anyMatch(name::startsWith)) {
        throw new IllegalArgumentException(name + " is not in a package for students' classes");
      }
    }
    this.classes = Map.copyOf(classes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(WORKER)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
