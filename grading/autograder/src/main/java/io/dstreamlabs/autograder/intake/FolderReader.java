package io.dstreamlabs.autograder.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a folder that was handed in. No link is followed; only plain files are read. */
final class FolderReader extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Parcel parcel;

  private FolderReader(Path root, Parcel parcel) {
    this.root = root;
    this.parcel = parcel;
  }

  static void read(Path root, Parcel parcel) throws IOException {
    Files.walkFileTree(root, new FolderReader(root, parcel));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String path = path(folder);
    if (Noise.is(path)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    parcel.count(path);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String path = path(file);
    if (Noise.is(path)) {
      return FileVisitResult.CONTINUE;
    }
    parcel.count(path);
    refuseUnlessPlain(path, file, attributes);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      int room = parcel.room();
      byte[] content = in.readNBytes(room + 1);
      if (content.length > room) {
        throw parcel.tooLarge(path);
      }
      parcel.add(path, content);
    }
    return FileVisitResult.CONTINUE;
  }

  private static void refuseUnlessPlain(String path, Path file, BasicFileAttributes attributes)
      throws IOException {
    String kind = "";
    if (attributes.isSymbolicLink()) {
      kind = "a link";
    } else if (!attributes.isRegularFile()) {
      kind = "neither a file nor a folder";
    } else if (hardLinks(file) > 1) {
      kind = "a hard link";
    }
    if (!kind.isEmpty()) {
      throw Refused.rejected(
          "'%s' is %s, but only files and folders may be handed in: put a copy of the file there"
              .formatted(Shown.name(path), kind));
    }
  }

  /** How many names the file has; 1 where the file system does not tell. */
  private static int hardLinks(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return 1;
    }
    return (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
  }

  private String path(Path file) {
    return SafePath.of(root.relativize(file).toString().replace(java.io.File.separatorChar, '/'));
  }
}
