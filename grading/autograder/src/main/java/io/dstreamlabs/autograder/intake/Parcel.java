package io.dstreamlabs.autograder.intake;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one submission while they are read, counted as they come. Not thread-safe.
 *
 * <p>A file's content is kept only if it is a Java source: of all others the name is enough.
 */
final class Parcel {
  private static final byte[] NOTHING = {};

  private final IntakeLimits limits;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private int entries;
  private int allEntries;
  private long bytes;

  Parcel(IntakeLimits limits) {
    this.limits = limits;
  }

  /** Counts a file or folder before it is read. */
  void count(String path) {
    allEntries++;
    if (!Noise.is(path)) {
      entries++;
    }
    if (entries > limits.entries() || allEntries > limits.allEntries()) {
      throw Refused.rejected(
          "more than %d files and folders, but a submission has at most that many: hand in only the lab's sources"
              .formatted(entries > limits.entries() ? limits.entries() : limits.allEntries()));
    }
  }

  /** Most bytes that may still be read as the next file. */
  int room() {
    return (int) Math.min(limits.fileBytes(), limits.totalBytes() - bytes);
  }

  /** What is thrown if {@code path} has more than {@link #room()}. */
  Refused tooLarge(String path) {
    if (room() < limits.fileBytes()) {
      return Refused.rejected(
          "all files together are larger than %s, the most that is allowed: hand in only the lab's sources"
              .formatted(IntakeLimits.size(limits.totalBytes())));
    }
    return Refused.rejected(
        "'%s' is larger than %s, the most that one file may have: take it out"
            .formatted(Shown.name(path), IntakeLimits.size(limits.fileBytes())));
  }

  /** Takes a file that was read. */
  void add(String path, byte[] content) {
    String other = keys.putIfAbsent(NameKey.of(path), path);
    if (path.equals(other)) {
      throw Refused.rejected(
          "'%s' is there twice: keep one of the two".formatted(Shown.name(path)));
    }
    if (other != null) {
      throw Refused.rejected(
          "'%s' and '%s' differ only in case or in how an accent is written: rename one of them"
              .formatted(Shown.name(other), Shown.name(path)));
    }
    bytes += content.length;
    files.put(path, path.endsWith(".java") ? content : NOTHING);
  }

  /** All files, sorted by path. */
  SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
