package io.dstreamlabs.autograder.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What systems, editors and build tools leave behind; no student means to hand it in. */
final class Noise {
  private static final Set<String> NAMES =
      Set.of(
          "__macosx",
          ".ds_store",
          "thumbs.db",
          "desktop.ini",
          ".git",
          ".svn",
          ".idea",
          ".vscode",
          ".settings",
          ".mvn",
          ".gradle",
          "target");

  private Noise() {}

  /** Whether a folder on the way of {@code path}, or its file, is noise. */
  static boolean is(String path) {
    return Arrays.stream(path.split("/")).anyMatch(Noise::isName);
  }

  private static boolean isName(String part) {
    return NAMES.contains(part.toLowerCase(Locale.ROOT)) || part.startsWith("._");
  }
}
