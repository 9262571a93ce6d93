package io.dstreamlabs.autograder.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sources to compile together.
 *
 * @param sources path below {@code src/main/java} (with slashes) to text
 * @param allowedPackages packages that the resulting classes may be in; exact names
 */
public record CompileJob(Map<String, String> sources, Set<String> allowedPackages) {

  /** Copies both, sources sorted by path, so that the order of diagnostics repeats. */
  public CompileJob {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    allowedPackages = Set.copyOf(allowedPackages);
  }
}
