package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileDiagnostic;
import io.dstreamlabs.autograder.compile.CompileResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The compiler's messages as a student reads them: one line each, the first ten. */
final class CompileMessages {
  private static final int SHOWN = 10;

  private CompileMessages() {}

  /**
   * The errors of {@code result}. Those in other files follow from the student's, and are shown only if
   * these have none.
   *
   * @param theirs paths of the student's files
   */
  static List<String> of(CompileResult result, Set<String> theirs) {
    List<CompileDiagnostic> all =
        result.diagnostics().stream().filter(CompileDiagnostic::error).toList();
    List<CompileDiagnostic> own =
        all.stream().filter(error -> theirs.contains(error.path())).toList();
    List<CompileDiagnostic> errors = own.isEmpty() ? all : own;
    List<String> lines = new ArrayList<>();
    errors.stream().limit(SHOWN).map(CompileMessages::line).forEach(lines::add);
    if (errors.size() > SHOWN) {
      lines.add("and " + (errors.size() - SHOWN) + " more");
    }
    return lines;
  }

  /** The file's name alone. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String line(CompileDiagnostic error) {
    String text = error.message().strip().replaceAll("\\s*\\R\\s*", "; ");
    return error.path().isEmpty() ? text : name(error.path()) + ":" + error.line() + ": " + text;
  }
}
