package io.dstreamlabs.autograder.kit;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a kit while it is put together, in memory: some megabytes. Not thread-safe. */
final class KitFiles {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * One more file.
   *
   * @param path from the top of the kit, with slashes
   * @throws IllegalStateException if there is a file at that path
   */
  void add(String path, byte[] content) {
    if (files.putIfAbsent(path, content.clone()) != null) {
      throw new IllegalStateException(
          "path " + path + " is in the kit already, but must be there once: rename one of the two");
    }
  }

  /** One more file, of text. */
  void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** All of {@code tree} below {@code folder}. */
  void addAll(String folder, Map<String, byte[]> tree) {
    tree.forEach((path, content) -> add(folder + "/" + path, content));
  }

  /** From path to content, sorted by path. */
  SortedMap<String, byte[]> byPath() {
    return Collections.unmodifiableSortedMap(files);
  }
}
