package io.dstreamlabs.worker;

import java.util.Map;

/**
 * The student's classes as a request finds them: without anything that an earlier request left in
 * them. Classes that have no static state, and that nothing went wrong with, look the same to every
 * request, and are loaded once; to link their lambdas anew each time would be most of a worker's
 * work. Not thread-safe: requests come one after the other.
 */
final class StudentClasses {
  private final Map<String, byte[]> classes;
  private final ClassLoader parent;
  private final boolean haveState;
  private StudentClassLoader loader;

  StudentClasses(Map<String, byte[]> classes, ClassLoader parent) {
    this.classes = Map.copyOf(classes);
    this.parent = parent;
    this.haveState = this.classes.values().stream().anyMatch(StudentClasses::hasState);
  }

  /**
   * The loader for one more request.
   *
   * @throws IllegalArgumentException if a class is named like one of ours
   */
  StudentClassLoader forRequest() {
    if (loader == null || haveState) {
      loader = new StudentClassLoader(classes, parent);
    }
    return loader;
  }

  private static boolean hasState(byte[] bytes) {
    try {
      return ClassFile.of(bytes).hasStaticState();
    } catch (IllegalArgumentException e) {
      return true; // the loader says what is wrong with it
    }
  }

  /** The request failed: an error that a class keeps must not meet the next one. */
  void failed() {
    loader = null;
  }
}
