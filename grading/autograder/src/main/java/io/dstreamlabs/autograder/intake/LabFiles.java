package io.dstreamlabs.autograder.intake;

import java.util.List;
import java.util.Objects;

/**
 * Which files of a submission count.
 *
 * @param files what the student may edit: paths with slashes, such as {@code src/main/java/…/Windows.java}
 * @param packageName the package in which helper classes may be added
 * @param entry binary name of the class that is the plug
 */
public record LabFiles(List<String> files, String packageName, String entry) {
  /** Copies the list. */
  public LabFiles {
    files = List.copyOf(files);
    Objects.requireNonNull(packageName, "packageName");
    Objects.requireNonNull(entry, "entry");
  }
}
