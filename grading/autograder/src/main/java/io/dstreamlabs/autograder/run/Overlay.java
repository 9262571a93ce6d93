package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.compile.CompileDiagnostic;
import io.dstreamlabs.autograder.compile.CompileResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A student's sources laid over the lab's own; some of them are taken away again, so that the stub below
 * shows. Immutable.
 *
 * @param given the lab's own sources: path to text
 * @param theirs the student's
 */
record Overlay(Map<String, String> given, Map<String, String> theirs) {

  /** Copies. */
  Overlay {
    given = Map.copyOf(given);
    theirs = Map.copyOf(theirs);
  }

  /** What to compile. */
  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>(given);
    sources.putAll(theirs);
    return sources;
  }

  /** The same without these files of the student's. */
  Overlay without(Set<String> paths) {
    Map<String, String> fewer = new TreeMap<>(theirs);
    fewer.keySet().removeAll(paths);
    return new Overlay(given, fewer);
  }

  /** Whether there is a stub below. */
  boolean hasStub(String path) {
    return given.containsKey(path);
  }

  /** The student's files of which {@code result} names an error, sorted. */
  Set<String> broken(CompileResult result) {
    Set<String> broken = new TreeSet<>(errors(result));
    broken.retainAll(theirs.keySet());
    return broken;
  }

  /** In which of the lab's own files {@code result} names an error, one entry for each error. */
  List<String> misfits(CompileResult result) {
    return errors(result).stream()
        .filter(path -> given.containsKey(path) && !theirs.containsKey(path))
        .toList();
  }

  /** Whether one of {@code files} is the student's. */
  boolean holdsAnyOf(List<String> files) {
    return !Collections.disjoint(theirs.keySet(), files);
  }

  private static List<String> errors(CompileResult result) {
    return result.diagnostics().stream()
        .filter(CompileDiagnostic::error)
        .map(CompileDiagnostic::path)
        .toList();
  }
}
