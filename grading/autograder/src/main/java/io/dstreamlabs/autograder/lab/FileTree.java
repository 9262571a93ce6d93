package io.dstreamlabs.autograder.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file below a folder of our own, but nothing that was built there and nothing hidden. */
public final class FileTree {
  private static final String BUILT = "target";

  private FileTree() {}

  /**
   * Reads all files; folders called {@code target} and names that begin with a dot are passed over.
   *
   * @return from the path relative to {@code root}, with slashes, to the content; empty if there is no such
   *     folder
   */
  public static SortedMap<String, byte[]> read(Path root) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return files;
    }
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean passed = !folder.equals(root) && (isHidden(folder) || folder.endsWith(BUILT));
              return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && !isHidden(file)) {
                files.put(
                    root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
    return files;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
