package io.dstreamlabs.autograder.compile;

import io.dstreamlabs.worker.ClassFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether classes stay in the packages that they may be in. The compiler accepts a class that
 * shadows one of the engine, so this looks at what came out, in the grader, and trusts the class
 * files rather than the names under which they came.
 */
record PackageCheck(Set<String> allowedPackages) {

  /** The first class that is elsewhere, in a sentence; empty if there is none. */
  Optional<String> complaint(Map<String, byte[]> classes) {
    for (Map.Entry<String, byte[]> entry : new TreeMap<>(classes).entrySet()) {
      String name;
      try {
        name = ClassFile.of(entry.getValue()).className();
      } catch (IllegalArgumentException e) {
        return Optional.of(entry.getKey() + " is " + e.getMessage());
      }
      if (!name.equals(entry.getKey())) {
        return Optional.of("class " + entry.getKey() + " calls itself " + name);
      }
      String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      if (!allowedPackages.contains(packageName)) {
        return Optional.of(
            "class %s is in package %s, but only %s is allowed: move it there"
                .formatted(
                    name.substring(name.lastIndexOf('.') + 1),
                    packageName.isEmpty() ? "(none)" : packageName,
                    String.join(", ", allowedPackages.stream().sorted().toList())));
      }
    }
    return Optional.empty();
  }
}
