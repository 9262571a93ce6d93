package io.dstreamlabs.testkit.crash;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file made, renamed or deleted.
 *
 * @param gone the names that are no more
 * @param come the names that are new, or stand for another file now
 */
record NameChange(List<Path> gone, Map<Path, Content> come) {

  static NameChange create(Path file, Content content) {
    return new NameChange(List.of(), Map.of(file, content));
  }

  static NameChange rename(Path from, Path to, Content content) {
    return new NameChange(List.of(from), Map.of(to, content));
  }

  static NameChange delete(Path file) {
    return new NameChange(List.of(file), Map.of());
  }

  /** All at once: a name does not come without the other going. */
  void apply(Map<Path, Content> names) {
    names.keySet().removeAll(gone);
    names.putAll(come);
  }

  boolean isIn(Path directory) {
    return Stream.of(gone, come.keySet())
        .flatMap(Collection::stream)
        .anyMatch(name -> directory.equals(name.getParent()));
  }
}
