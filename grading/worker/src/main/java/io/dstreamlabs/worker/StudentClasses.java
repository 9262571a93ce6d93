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
  private final boolean keepState;
  private StudentClassLoader loader;

  StudentClasses(Map<String, byte[]> classes, ClassLoader parent) {
    this.classes = Map.copyOf(classes);
    this.parent = parent;
    this.keepState = this.classes.values().stream().anyMatch(StaticState::isIn);
  }

  /**
   * The loader for one more request.
   *
   * @throws IllegalArgumentException if a class is named like one of ours
   */
  StudentClassLoader forRequest() {
    if (loader == null || keepState) {
      loader = new StudentClassLoader(classes, parent);
    }
    return loader;
  }

  /** The request failed: an error that a class keeps must not meet the next one. */
  void failed() {
    loader = null;
  }
}
