package io.dstreamlabs.worker;

import java.util.List;

/**
 * What a student's code left behind in its process; nothing is the rule.
 *
 * @param threads names of the threads left running
 * @param files names in the temporary directory
 */
public record Left(List<String> threads, List<String> files) {
  /** Nothing. */
  public static final Left NOTHING = new Left(List.of(), List.of());

  /** Copies the names. */
  public Left {
    threads = List.copyOf(threads);
    files = List.copyOf(files);
  }

  static Left from(Fields fields) {
    return new Left(fields.texts("threadsLeft"), fields.texts("filesLeft"));
  }
}
