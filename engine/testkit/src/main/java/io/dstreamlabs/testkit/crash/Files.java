package io.dstreamlabs.testkit.crash;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Files in memory, as a program sees them and as they are safe. Not thread-safe.
 *
 * @param directories all that were made
 * @param names what a program sees
 * @param safeNames what is there after a crash, if none of the changes is
 * @param changes of names that were not forced, oldest first
 */
record Files(
    Set<Path> directories,
    Map<Path, Content> names,
    Map<Path, Content> safeNames,
    List<NameChange> changes) {

  static Files none() {
    return new Files(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
  }

  Files copy() {
    Map<Content, Content> copies = new IdentityHashMap<>();
    Files copy = none();
    copy.directories.addAll(directories);
    copy.names.putAll(copied(names, copies));
    copy.safeNames.putAll(copied(safeNames, copies));
    for (NameChange change : changes) {
      copy.changes.add(new NameChange(change.gone(), copied(change.come(), copies)));
    }
    return copy;
  }

  private static Map<Path, Content> copied(Map<Path, Content> names, Map<Content, Content> copies) {
    return names.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> copies.computeIfAbsent(entry.getValue(), Content::copy)));
  }

  /** What is found after the power went; every choice comes from {@code random}. */
  Files afterCrash(RandomGenerator random) {
    Files found = none();
    found.directories.addAll(directories);
    found.names.putAll(safeNames);
    int chancesOfFour = 2 * random.nextInt(3); // none, some or all of the changes
    for (NameChange change : changes) {
      if (random.nextInt(4) < chancesOfFour) {
        change.apply(found.names);
      }
    }
    found.names.replaceAll((name, content) -> content.afterCrash(random));
    found.safeNames.putAll(found.names);
    return found;
  }

  void change(NameChange change) {
    change.apply(names);
    changes.add(change);
  }

  void forceDirectory(Path directory) {
    changes.stream().filter(change -> change.isIn(directory)).forEach(c -> c.apply(safeNames));
    changes.removeIf(change -> change.isIn(directory));
  }

  List<String> list(Path directory) {
    requireDirectory(directory);
    return names.keySet().stream()
        .filter(name -> directory.equals(name.getParent()))
        .map(name -> name.getFileName().toString())
        .sorted()
        .toList();
  }

  Content get(Path file) {
    if (!names.containsKey(file)) {
      throw missing(file);
    }
    return names.get(file);
  }

  void requireDirectory(Path directory) {
    if (!directories.contains(directory)) {
      throw missing(directory);
    }
  }

  private static UncheckedIOException missing(Path path) {
    return new UncheckedIOException(
        "there is no " + path, new NoSuchFileException(path.toString()));
  }
}
