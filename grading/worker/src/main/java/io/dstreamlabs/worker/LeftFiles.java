package io.dstreamlabs.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
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
    try (DirectoryStream<Path> files = Files.newDirectoryStream(temporary)) {
      Iterator<Path> each = files.iterator();
      while (names.size() < MAX_NAMES && each.hasNext()) {
        names.add(PlainData.text(each.next().getFileName().toString(), MAX_NAME_CHARS));
      }
      return names;
    } catch (IOException | RuntimeException e) {
      return List.of(UNREADABLE);
    }
  }
}
