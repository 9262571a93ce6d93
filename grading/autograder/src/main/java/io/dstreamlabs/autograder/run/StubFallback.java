package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileDiagnostic;
import io.dstreamlabs.autograder.compile.CompileJob;
import io.dstreamlabs.autograder.compile.CompileResult;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compiles a submission over the lab's own sources. A file that does not compile is replaced by its stub,
 * once (a helper class is left out), so that the student's other exercises are still graded.
 */
final class StubFallback {
  private static final String ROOT = "src/main/java/";
  private static final int SHOWN = 10;

  private final Lab lab;
  private final SourceCompiler compiler;
  private final Map<String, String> given = new TreeMap<>();

  StubFallback(Lab lab, SourceCompiler compiler) {
    this.lab = lab;
    this.compiler = compiler;
    SourceTree.read(lab.directory()).forEach((path, text) -> given.put(below(path), text));
  }

  /**
   * Compiles.
   *
   * @param accepted the student's files: path ({@code src/main/java/…}) to text
   */
  Compiled compile(Map<String, String> accepted) {
    Map<String, String> theirs = new TreeMap<>();
    accepted.forEach((path, text) -> theirs.put(below(path), text));
    Set<String> replaced = new TreeSet<>();
    List<String> notes = new ArrayList<>();
    while (true) {
      Map<String, String> sources = new TreeMap<>(given);
      sources.putAll(theirs);
      CompileResult result = compiler.compile(new CompileJob(sources, Set.of(lab.packageName())));
      switch (result.outcome()) {
        case OK -> {
          return new Compiled.Ready(result.classes(), withReplacements(replaced, notes));
        }
        case FORBIDDEN_PACKAGE -> {
          return failed(SubmissionStatus.REJECTED, result.message(), notes);
        }
        case COMPILE_LIMIT -> {
          String message = result.message() + ": make the sources simpler and hand in again";
          return failed(SubmissionStatus.COMPILE_ERROR, message, notes);
        }
        case ERRORS -> notes.addAll(messages(result, theirs.keySet()));
      }
      Set<String> broken = broken(result, theirs.keySet());
      theirs.keySet().removeAll(broken);
      replaced.addAll(broken);
      if (broken.isEmpty() || !hasLabFile(theirs.keySet())) {
        return failed(SubmissionStatus.COMPILE_ERROR, complaint(result, broken), notes);
      }
    }
  }

  /** Errors in the lab's own files alone mean that the student's no longer fit them. */
  private String complaint(CompileResult result, Set<String> broken) {
    return result.diagnostics().stream()
        .filter(CompileDiagnostic::error)
        .map(CompileDiagnostic::path)
        .filter(given::containsKey)
        .filter(path -> broken.isEmpty())
        .findFirst()
        .map(
            path ->
                "the lab's own "
                    + name(path)
                    + " does not compile with your sources: keep the names, parameters and types of"
                    + " the stubs")
        .orElse("the sources do not compile: mend the errors that are listed below");
  }

  private boolean hasLabFile(Set<String> paths) {
    return lab.files().stream().anyMatch(file -> paths.contains(below(file)));
  }

  private List<String> withReplacements(Set<String> replaced, List<String> notes) {
    List<String> all = new ArrayList<>();
    for (String path : replaced) {
      all.add(
          given.containsKey(path)
              ? name(path) + " does not compile: it was replaced by its stub, the rest is graded"
              : name(path) + " does not compile: it was left out, the rest is graded");
    }
    all.addAll(notes);
    return all;
  }

  private static Set<String> broken(CompileResult result, Set<String> theirs) {
    Set<String> broken = new HashSet<>();
    result.diagnostics().stream()
        .filter(CompileDiagnostic::error)
        .map(CompileDiagnostic::path)
        .filter(theirs::contains)
        .forEach(broken::add);
    return broken;
  }

  /** Errors in the lab's own files follow from the student's, and are shown only if these have none. */
  private static List<String> messages(CompileResult result, Set<String> theirs) {
    List<CompileDiagnostic> all =
        result.diagnostics().stream().filter(CompileDiagnostic::error).toList();
    List<CompileDiagnostic> own =
        all.stream().filter(error -> theirs.contains(error.path())).toList();
    List<CompileDiagnostic> errors = own.isEmpty() ? all : own;
    List<String> lines = new ArrayList<>();
    errors.stream().limit(SHOWN).map(StubFallback::line).forEach(lines::add);
    if (errors.size() > SHOWN) {
      lines.add("and " + (errors.size() - SHOWN) + " more");
    }
    return lines;
  }

  private static String line(CompileDiagnostic error) {
    String text = error.message().strip().replaceAll("\\s*\\R\\s*", "; ");
    return error.path().isEmpty() ? text : name(error.path()) + ":" + error.line() + ": " + text;
  }

  private static Compiled failed(SubmissionStatus status, String message, List<String> notes) {
    return new Compiled.Failed(status, message, notes);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String below(String path) {
    return path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
  }
}
