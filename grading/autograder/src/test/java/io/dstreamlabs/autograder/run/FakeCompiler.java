package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileDiagnostic;
import io.dstreamlabs.autograder.compile.CompileJob;
import io.dstreamlabs.autograder.compile.CompileResult;
import io.dstreamlabs.autograder.compile.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles by looking: a source with a line {@code error …} does not compile, and neither does one that
 * says {@code needs X} where no source says {@code class X}. The class file of a source is its text.
 */
final class FakeCompiler implements SourceCompiler {
  private final List<CompileJob> jobs = Collections.synchronizedList(new ArrayList<>());

  List<CompileJob> jobs() {
    return List.copyOf(jobs);
  }

  @Override
  public CompileResult compile(CompileJob job) {
    jobs.add(job);
    String all = String.join("\n", job.sources().values());
    List<CompileDiagnostic> errors = new ArrayList<>();
    Map<String, byte[]> classes = new TreeMap<>();
    job.sources()
        .forEach(
            (path, text) -> {
              if (text.contains("kills the compiler")) {
                throw new IllegalStateException("the compiler does not start");
              }
              int number = 0;
              for (String line : text.split("\n")) {
                number++;
                boolean lacks =
                    line.startsWith("needs ") && !all.contains("class " + line.substring(6));
                if (line.startsWith("error") || lacks) {
                  errors.add(new CompileDiagnostic(path, number, 1, line, true));
                }
              }
              classes.put(path.replace(".java", "").replace('/', '.'), text.getBytes());
            });
    if (all.contains("too much")) {
      return result(Outcome.COMPILE_LIMIT, List.of(), "the compiler ran out of memory");
    }
    if (all.contains("package kernel")) {
      return result(Outcome.FORBIDDEN_PACKAGE, List.of(), "package kernel is not yours");
    }
    return errors.isEmpty()
        ? new CompileResult(Outcome.OK, classes, List.of(), "")
        : result(Outcome.ERRORS, errors, errors.size() + " errors");
  }

  private static CompileResult result(
      Outcome outcome, List<CompileDiagnostic> diagnostics, String message) {
    return new CompileResult(outcome, Map.of(), diagnostics, message);
  }
}
