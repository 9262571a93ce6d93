package io.dstreamlabs.kernel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory into which others put finished files, and which of them have come since it was last looked at.
 *
 * <pre>
 * in the directory   a .b    a b c    b c    a b c      .b is being written, and then renamed to b
 * call               skip    take     take   take
 * answer                     b c      -      a          a went, and another file came as a
 * </pre>
 *
 * <p>A file counts once it has its final name; one that begins with {@code .} or {@code _}, or ends with
 * {@code .tmp} or {@code ._COPYING_}, is still being written. What is no regular file, such as a
 * subdirectory, is passed over; a link counts as what it points to. A file that changes after it was seen
 * is an error, for what was added would be lost.
 *
 * <p>What is kept is the newest listing: as many files as the directory holds, however many it has held. A
 * directory that is not there yet is waited for; one that goes away is an error, for it takes along what
 * nobody has seen. Not thread-safe.
 */
public final class WatchedDirectory {
  private static final List<String> UNFINISHED_STARTS = List.of(".", "_");
  private static final List<String> UNFINISHED_ENDS = List.of(".tmp", "._COPYING_");

  private final Path directory;
  private Map<String, ArrivedFile> seen = Map.of();
  private boolean found;

  private WatchedDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * The directory at a path, which may not be there yet.
   *
   * @param directory a path of the local file system
   * @throws IllegalArgumentException if it is blank or leads to something that is no directory
   */
  public static WatchedDirectory at(String directory) {
    if (directory == null || directory.isBlank()) {
      throw new IllegalArgumentException("directory is blank: give the path of a directory");
    }
    Path path = Path.of(directory).toAbsolutePath();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "directory is " + directory + ", which is a file: give the path of a directory");
    }
    return new WatchedDirectory(path);
  }

  /** Takes what is there now for old. */
  public void skipPresent() {
    seen = listing();
  }

  /** Takes the files with these names, as they are now, for old, and all others for new. */
  public void skip(Collection<String> names) {
    Set<String> known = Set.copyOf(names);
    seen = listing();
    seen.values().removeIf(file -> !known.contains(file.name()));
  }

  /** The names of the files that are old, sorted. */
  public List<String> seen() {
    List<String> names = new ArrayList<>();
    seen.values().forEach(file -> names.add(file.name()));
    names.sort(null);
    return names;
  }

  /**
   * The files that were not there when this, or {@link #skipPresent}, was called before; the oldest first, by
   * the time of their last change, and those of the same time by name.
   *
   * @throws IllegalStateException if a file has changed since it was seen
   * @throws UncheckedIOException if the directory is gone, or cannot be listed
   */
  public List<ArrivedFile> takeNew() {
    Map<String, ArrivedFile> present = listing();
    List<ArrivedFile> fresh = newAmong(present);
    seen = present;
    return fresh;
  }

  /** Whether {@link #takeNew} would give any file now; throws as that does. */
  public boolean hasNew() {
    return !newAmong(listing()).isEmpty();
  }

  private List<ArrivedFile> newAmong(Map<String, ArrivedFile> present) {
    List<ArrivedFile> fresh = new ArrayList<>();
    present.forEach(
        (name, file) -> {
          ArrivedFile before = seen.get(name);
          if (before == null) {
            fresh.add(file);
          } else {
            before.requireSame(Optional.of(file));
          }
        });
    fresh.sort(ArrivedFile.BY_AGE);
    return fresh;
  }

  private Map<String, ArrivedFile> listing() {
    Map<String, ArrivedFile> files = new HashMap<>();
    try (Stream<Path> entries = Files.list(directory)) {
      entries
          .filter(WatchedDirectory::isFinished)
          .flatMap(path -> ArrivedFile.at(path).stream())
          .forEach(file -> files.put(file.location().toString(), file));
    } catch (NoSuchFileException e) {
      requireNeverFound(e);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the directory " + directory, e);
    }
    found = true;
    return files;
  }

  private void requireNeverFound(NoSuchFileException e) {
    if (found) {
      throw new UncheckedIOException(
          "the directory %s is gone, and with it the files that no batch has seen: keep it while the program runs"
              .formatted(directory),
          e);
    }
  }

  private static boolean isFinished(Path path) {
    String name = path.getFileName().toString();
    return UNFINISHED_STARTS.stream().noneMatch(name::startsWith)
        && UNFINISHED_ENDS.stream().noneMatch(name::endsWith);
  }
}
