package io.dstreamlabs.autograder.journal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of a file or of a whole folder: paths, kinds and contents, whatever order the disk lists
 * them in. Links are not followed; where they point to counts. What cannot be read counts as that: the
 * one who needs the content says so.
 */
final class FileDigest {
  private static final int READ_WHOLE = 32 << 20;

  private FileDigest() {}

  /** Cost: everything below {@code root} is read once, except files above 32 MB. */
  static String of(Path root) {
    Map<String, String> parts = new TreeMap<>();
    try {
      Files.walkFileTree(root, new Collecting(root, parts));
    } catch (IOException e) {
      parts.put("", "unreadable");
    }
    Digest digest = new Digest();
    parts.forEach((path, content) -> digest.add(path).add(content));
    return digest.hex();
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, String> parts;

    Collecting(Path root, Map<String, String> parts) {
      this.root = root;
      this.parts = parts;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      parts.put(name(folder), "folder");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      parts.put(name(file), content(file, attributes));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      parts.put(name(file), "unreadable");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        parts.put(name(folder), "unreadable");
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }

    /** A file too large to be taken in is told from others by its size and date. */
    private static String content(Path file, BasicFileAttributes attributes) {
      try {
        if (attributes.isSymbolicLink()) {
          return "link to " + Files.readSymbolicLink(file);
        }
        if (!attributes.isRegularFile()) {
          return "neither file nor folder";
        }
        if (attributes.size() > READ_WHOLE) {
          return attributes.size() + " bytes of " + attributes.lastModifiedTime().toMillis();
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
          return "file " + new Digest().add(in.readAllBytes()).hex();
        }
      } catch (IOException e) {
        return "unreadable";
      }
    }
  }
}
