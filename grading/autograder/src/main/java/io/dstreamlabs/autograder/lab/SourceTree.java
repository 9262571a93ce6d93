package io.dstreamlabs.autograder.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java sources of a module of our own: stubs, solutions. */
public final class SourceTree {
  private SourceTree() {}

  /**
   * All sources below {@code src/main/java} of {@code module}.
   *
   * @return from the path relative to the module ({@code src/main/java/…}, with slashes) to the text,
   *     sorted; empty if the module has none
   */
  public static Map<String, String> read(Path module) {
    Path root = module.resolve("src/main/java");
    if (!Files.isDirectory(root)) {
      return Map.of();
    }
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String path = module.relativize(file).toString().replace('\\', '/');
        sources.put(path, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sources of " + module, e);
    }
    return sources;
  }
}
