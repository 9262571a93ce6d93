package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileJob;
import io.dstreamlabs.autograder.compile.CompileResult;
import io.dstreamlabs.autograder.compile.Outcome;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.SourceTree;
import io.dstreamlabs.autograder.result.SubmissionStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles a submission over the lab's own sources. A file that does not compile is replaced by its stub,
 * once (a helper class is left out), so that the student's other exercises are still graded. The same
 * happens to a file that compiles but no longer fits the lab's own, because a signature was changed.
 *
 * <p>Cost: one compilation, and one more for each round of files that fall; to find a file that does not
 * fit, up to one for each file of the lab.
 */
final class StubFallback {
  private static final String ROOT = "src/main/java/";
  private static final String KEEP = "Keep the names, parameters and types of the stubs";

  private final Lab lab;
  private final SourceCompiler compiler;
  private final List<String> files;
  private final Map<String, String> given = new TreeMap<>();

  StubFallback(Lab lab, SourceCompiler compiler) {
    this.lab = lab;
    this.compiler = compiler;
    this.files = lab.files().stream().map(StubFallback::below).toList();
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
    Trial trial = trial(new Overlay(given, theirs));
    Map<String, String> fallen = new TreeMap<>();
    Set<String> notes = new LinkedHashSet<>();
    while (trial.result().outcome() == Outcome.ERRORS) {
      notes.addAll(CompileMessages.of(trial.result(), trial.overlay().theirs().keySet()));
      Optional<Trial> next = trial.broken().isEmpty() ? fitting(trial) : withoutBroken(trial);
      if (next.isEmpty()) {
        return new Compiled.Failed(
            SubmissionStatus.COMPILE_ERROR, complaint(trial), List.copyOf(notes));
      }
      fallen.putAll(next.get().fallen());
      trial = next.get();
    }
    return ended(trial.result(), fallen, List.copyOf(notes));
  }

  private static Compiled ended(
      CompileResult result, Map<String, String> fallen, List<String> notes) {
    return switch (result.outcome()) {
      case FORBIDDEN_PACKAGE ->
          new Compiled.Failed(SubmissionStatus.REJECTED, result.message(), notes);
      case COMPILE_LIMIT ->
          new Compiled.Failed(
              SubmissionStatus.COMPILE_ERROR,
              result.message() + ": make the sources simpler and hand in again",
              notes);
      case OK, ERRORS -> {
        List<String> all = new ArrayList<>(fallen.values());
        all.addAll(notes);
        yield new Compiled.Ready(result.classes(), all);
      }
    };
  }

  /** Without the files that have errors; empty if none of the lab's would be left. */
  private Optional<Trial> withoutBroken(Trial trial) {
    Map<String, String> fallen = new TreeMap<>();
    for (String path : trial.broken()) {
      String what =
          trial.overlay().hasStub(path) ? "it was replaced by its stub" : "it was left out";
      String name = CompileMessages.name(path);
      fallen.put(path, name + " does not compile: " + what + ", the rest is graded");
    }
    return without(trial, fallen);
  }

  /**
   * Without the file after which the lab's own have no error, or at least fewer than with any other; empty
   * if no file makes them fewer.
   */
  private Optional<Trial> fitting(Trial trial) {
    Optional<Trial> best = Optional.empty();
    int fewest = trial.misfits().size();
    for (String path : files) {
      if (fewest > 0 && trial.overlay().theirs().containsKey(path)) {
        Optional<Trial> next = without(trial, Map.of(path, misfit(path, trial.misfits().get(0))));
        if (next.isPresent() && next.get().misfits().size() < fewest) {
          best = next;
          fewest = next.get().misfits().size();
        }
      }
    }
    return best;
  }

  private static String misfit(String path, String own) {
    return "%s does not fit the lab's own %s: it was replaced by its stub, the rest is graded. "
            .formatted(CompileMessages.name(path), CompileMessages.name(own))
        + KEEP;
  }

  private Optional<Trial> without(Trial trial, Map<String, String> fallen) {
    Overlay rest = trial.overlay().without(fallen.keySet());
    return rest.holdsAnyOf(files)
        ? Optional.of(new Trial(rest, compile(rest), fallen))
        : Optional.empty();
  }

  private Trial trial(Overlay overlay) {
    return new Trial(overlay, compile(overlay), Map.of());
  }

  private CompileResult compile(Overlay overlay) {
    return compiler.compile(new CompileJob(overlay.sources(), Set.of(lab.packageName())));
  }

  /** Errors in the lab's own files alone mean that the student's no longer fit them. */
  private static String complaint(Trial trial) {
    if (trial.broken().isEmpty() && !trial.misfits().isEmpty()) {
      return "the lab's own %s does not compile with your sources. "
              .formatted(CompileMessages.name(trial.misfits().get(0)))
          + KEEP;
    }
    return "the sources do not compile: mend the errors that are listed below";
  }

  private static String below(String path) {
    return path.startsWith(ROOT) ? path.substring(ROOT.length()) : path;
  }

  /**
   * One compilation.
   *
   * @param fallen the files that were taken away for it, with what to tell of each
   */
  private record Trial(Overlay overlay, CompileResult result, Map<String, String> fallen) {
    Set<String> broken() {
      return overlay.broken(result);
    }

    List<String> misfits() {
      return overlay.misfits(result);
    }
  }
}
