package io.dstreamlabs.autograder.lab;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The Java sources of a module of our own: stubs, solutions. */
public final class SourceTree {
  private static final String ROOT = "src/main/java";

  private SourceTree() {}

  /**
   * All sources below {@code src/main/java} of {@code module}.
   *
   * @return from the path relative to the module ({@code src/main/java/…}, with slashes) to the text,
   *     sorted; empty if the module has none
   */
  public static Map<String, String> read(Path module) {
    Map<String, String> sources = new TreeMap<>();
    FileTree.read(module.resolve(ROOT))
        .forEach(
            (path, content) -> {
              if (path.endsWith(".java")) {
                sources.put(ROOT + "/" + path, new String(content, StandardCharsets.UTF_8));
              }
            });
    return sources;
  }
}
