package io.dstreamlabs.testkit.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads case files: JSON arrays of cases. */
public final class CaseFiles {
  private CaseFiles() {}

  /**
   * The cases of a file, or of all files of a directory that end with {@code .json}, sorted by name.
   *
   * @return for each file its cases; at least one in all
   * @throws IllegalArgumentException if there is no such file, none in the directory, no case in them, a
   *     case that is not understood, or two of one name in a file; names the file, and the case
   */
  public static Map<Path, List<ConformanceCase>> read(Path fileOrDirectory) {
    Map<Path, List<ConformanceCase>> files = new LinkedHashMap<>();
    for (Path file : files(fileOrDirectory)) {
      files.put(file, cases(file));
    }
    if (files.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException(fileOrDirectory + ": there is no case in it");
    }
    return files;
  }

  private static List<Path> files(Path fileOrDirectory) {
    if (!Files.exists(fileOrDirectory)) {
      throw new IllegalArgumentException(
          "there is no file or directory " + fileOrDirectory.toAbsolutePath().normalize());
    }
    if (!Files.isDirectory(fileOrDirectory)) {
      return List.of(fileOrDirectory);
    }
    try (Stream<Path> files = Files.list(fileOrDirectory)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            fileOrDirectory + ": there is no file in it that ends with .json");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ConformanceCase> cases(Path file) {
    Object json = json(file);
    if (!(json instanceof List<?> list)) {
      throw new IllegalArgumentException(file + ": a list of cases is expected");
    }
    List<ConformanceCase> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Object one : list) {
      cases.add(CaseReader.read("%s: case %d".formatted(file, cases.size() + 1), one));
      String name = cases.get(cases.size() - 1).name();
      if (!names.add(name)) {
        throw new IllegalArgumentException(
            "%s: case %d: there is a case '%s' already".formatted(file, cases.size(), name));
      }
    }
    return cases;
  }

  private static Object json(Path file) {
    try {
      return Json.parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": it is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
