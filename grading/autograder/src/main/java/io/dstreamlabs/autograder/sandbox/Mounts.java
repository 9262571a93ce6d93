package io.dstreamlabs.autograder.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The mounts of the system's libraries and of the JDK, wherever it is. Not thread-safe. */
final class Mounts {
  private static final List<String> LIBRARIES = List.of("lib", "lib32", "lib64", "libx32");
  private static final List<String> LINKED =
      List.of("conf", "conf/security", "lib", "lib/security");

  /** What starts programs for the JDK, and what lets a program dump its heap or rewrite classes. */
  private static final List<String> DISABLED =
      List.of(
          "jspawnhelper",
          "libattach.so",
          "libinstrument.so",
          "libmanagement.so",
          "libmanagement_agent.so",
          "libmanagement_ext.so");

  private final List<String> command;
  private final Path javaHome;

  /** Mounts that are added to {@code command}. */
  Mounts(List<String> command, Path javaHome) {
    this.command = command;
    this.javaHome = javaHome;
  }

  void add() {
    for (String library : LIBRARIES) {
      Path inUsr = Path.of("/usr", library);
      Path inRoot = Path.of("/", library);
      if (Files.isDirectory(inUsr)) {
        readOnly(inUsr);
      }
      if (Files.isSymbolicLink(inRoot)) {
        command.addAll(List.of("--symlink", "usr/" + library, inRoot.toString()));
      } else if (Files.isDirectory(inRoot)) {
        readOnly(inRoot);
      }
    }
    if (!javaHome.startsWith("/usr/lib")) {
      readOnly(javaHome);
    }
    linkTargets().forEach(this::readOnly);
    for (String name : DISABLED) {
      Path file = javaHome.resolve("lib").resolve(name);
      if (Files.exists(file)) {
        command.addAll(List.of("--ro-bind", "/dev/null", file.toString()));
      }
    }
  }

  /** Debian keeps a JDK's configuration in /etc and links to it: the directories of such links. */
  private TreeSet<Path> linkTargets() {
    TreeSet<Path> targets = new TreeSet<>();
    for (String directory : LINKED) {
      Path place = javaHome.resolve(directory);
      if (!Files.isDirectory(place)) {
        continue;
      }
      try (Stream<Path> entries = Files.list(place)) {
        for (Path link : (Iterable<Path>) entries.filter(Files::isSymbolicLink)::iterator) {
          Path target = place.resolve(Files.readSymbolicLink(link)).normalize();
          if (target.startsWith("/etc")
              && target.getNameCount() > 1
              && target.getName(1).toString().contains("java")
              && Files.isDirectory(Path.of("/").resolve(target.subpath(0, 2)))) {
            targets.add(Path.of("/").resolve(target.subpath(0, 2)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + place, e);
      }
    }
    return targets;
  }

  private void readOnly(Path path) {
    command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }
}
