package io.dstreamlabs.autograder.compile;

import java.util.Objects;

/**
 * One message of the compiler.
 *
 * @param path the source's path as it was given, or empty when the message has no place
 * @param line 1-based line, or -1
 * @param column 1-based column, or -1
 * @param message the compiler's text
 * @param error whether it is an error, else a warning or note
 */
public record CompileDiagnostic(
    String path, long line, long column, String message, boolean error) {

  /** Checks that the texts are there. */
  public CompileDiagnostic {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }
}
