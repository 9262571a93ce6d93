package io.dstreamlabs.autograder.intake;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which files of a submission count.
 *
 * @param files what the student may edit: paths with slashes, such as {@code src/main/java/…/Windows.java}
 * @param packageName the package in which helper classes may be added
 * @param entry binary name of the class that is the plug
 * @param given the lab's other sources, which no submission may replace: paths as in {@code files}
 */
public record LabFiles(List<String> files, String packageName, String entry, Set<String> given) {
  private static final String SOURCES = "src/main/java/";

  /** Copies the collections. */
  public LabFiles {
    files = List.copyOf(files);
    Objects.requireNonNull(packageName, "packageName");
    Objects.requireNonNull(entry, "entry");
    given = Set.copyOf(given);
  }

  /** A lab of which no file is given but the entry, if the student does not write it. */
  public LabFiles(List<String> files, String packageName, String entry) {
    this(files, packageName, entry, Set.of());
  }

  /** Whether {@code path}, below the lab's folder, is taken: a file of the lab, or a new helper class. */
  boolean takes(String path) {
    return files.contains(path) || isHelper(path);
  }

  private boolean isHelper(String path) {
    String folder = SOURCES + packageName.replace('.', '/') + "/";
    if (!path.startsWith(folder) || !path.endsWith(".java") || isGiven(path)) {
      return false;
    }
    String type = path.substring(folder.length(), path.length() - ".java".length());
    return !type.isEmpty()
        && Character.isJavaIdentifierStart(type.codePointAt(0))
        && type.codePoints().allMatch(Character::isJavaIdentifierPart);
  }

  private boolean isGiven(String path) {
    String key = NameKey.of(path);
    return key.equals(NameKey.of(SOURCES + entry.replace('.', '/') + ".java"))
        || given.stream().map(NameKey::of).anyMatch(key::equals);
  }
}
