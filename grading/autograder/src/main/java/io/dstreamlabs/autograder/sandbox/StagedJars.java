package io.dstreamlabs.autograder.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Copies of the sandbox's jars in a directory that every user may read: the checkout or the local
 * Maven repository may be closed to the user that student code runs as.
 */
final class StagedJars implements AutoCloseable {
  private final Path directory;

  private StagedJars(Path directory) {
    this.directory = directory;
  }

  /** Copies all jars into a new directory below {@code scratch}. */
  static StagedJars in(Path scratch) throws IOException {
    Path directory = Files.createTempDirectory(scratch, "dstream-sandbox-");
    StagedJars staged = new StagedJars(directory);
    for (SandboxJar jar : SandboxJar.all()) {
      staged.stage(jar);
    }
    if (isPosix(directory)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return staged;
  }

  Path directory() {
    return directory;
  }

  private void stage(SandboxJar jar) throws IOException {
    Path target = directory.resolve(jar.fileName());
    if (Files.isDirectory(jar.source())) {
      pack(jar.source(), target);
    } else {
      Files.copy(jar.source(), target);
    }
    if (isPosix(target)) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void pack(Path classes, Path target) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
        Stream<Path> files = Files.walk(classes)) {
      jar.setLevel(0);
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        JarEntry entry = new JarEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        jar.putNextEntry(entry);
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Deletes the directory and everything in it. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }
}
