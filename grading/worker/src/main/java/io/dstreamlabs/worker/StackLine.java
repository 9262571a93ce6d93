package io.dstreamlabs.worker;

import java.util.Map;
import java.util.Objects;

/**
 * One line of a stack trace, as data.
 *
 * @param className binary name of the class
 * @param method name of the method
 * @param file source file, or empty
 * @param line line number, or a negative number
 */
public record StackLine(String className, String method, String file, int line) {

  /** Checks that the texts are there. */
  public StackLine {
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(file, "file");
  }

  Object toPlain() {
    return Map.of("class", className, "method", method, "file", file, "line", line);
  }

  static StackLine fromPlain(Object plain) {
    Fields fields = Fields.of(plain);
    return new StackLine(
        fields.text("class"), fields.text("method"), fields.text("file"), fields.integer("line"));
  }
}
