package io.dstreamlabs.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is in the temporary directory. Only where the process works in it, as in the sandbox,
 * is it the process's own; elsewhere it is everybody's, and not looked at.
 */
final class LeftFiles {
  /** Stands for the names where the directory cannot be read any more. */
  static final String UNREADABLE = "(the directory cannot be read)";

  private static final int MAX_NAMES = 10;
  private static final int MAX_NAME_CHARS = 80;

  private final Path temporary;
  private final Path working;

  LeftFiles(Path temporary, Path working) {
    this.temporary = temporary;
    this.working = working;
  }

  /** Those of this process; to be asked for before student code can name other directories. */
  static LeftFiles ofThisProcess() {
    return new LeftFiles(
        Path.of(System.getProperty("java.io.tmpdir")), Path.of(System.getProperty("user.dir")));
  }

  /** At most {@value #MAX_NAMES} names. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (!temporary.equals(working)) {
      return names;
    }
    String[] found = temporary.toFile().list();
    if (found == null) {
      return List.of(UNREADABLE);
    }
    for (String name : found) {
      if (names.size() < MAX_NAMES) {
        names.add(PlainData.text(name, MAX_NAME_CHARS));
      }
    }
    return names;
  }
}
