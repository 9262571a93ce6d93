package io.dstreamlabs.autograder.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a compilation gave.
 *
 * @param outcome how it ended
 * @param classes binary name to class file; empty unless the outcome is {@link Outcome#OK}
 * @param diagnostics the compiler's messages, in its order
 * @param message one sentence for the student; empty when the outcome is {@link Outcome#OK}
 */
public record CompileResult(
    Outcome outcome,
    Map<String, byte[]> classes,
    List<CompileDiagnostic> diagnostics,
    String message) {

  /** Copies the collections. */
  public CompileResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    diagnostics = List.copyOf(diagnostics);
  }

  /** A result without classes. */
  static CompileResult failed(
      Outcome outcome, List<CompileDiagnostic> diagnostics, String message) {
    return new CompileResult(outcome, Map.of(), diagnostics, message);
  }
}
