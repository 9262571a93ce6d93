package io.dstreamlabs.autograder.run;

import io.dstreamlabs.autograder.intake.NameKey;
import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who handed something in: each folder and each archive of one directory is a student.
 *
 * <pre>
 * doe/           doe
 * roe.zip        roe
 * poe.tar.gz     poe: will be rejected, and told to hand in a zip
 * notes.txt      a stray file, nobody's
 * .DS_Store      hidden, not looked at
 * ..doe/         ..doe: no system hides what begins with two dots
 * </pre>
 */
public final class Submissions {
  /** What students hand in as one file; longest first, for {@code .tar.gz}. */
  private static final List<String> ENDINGS =
      List.of(
          ".tar.gz", ".tar.bz2", ".tar.xz", ".zip", ".tar", ".tgz", ".jar", ".rar", ".7z", ".java");

  private static final Set<String> NOISE = Set.of("__macosx", "thumbs.db", "desktop.ini");

  private Submissions() {}

  /**
   * The submissions, sorted by name.
   *
   * @throws WrongUsage if {@code directory} is no directory, holds no submission, or holds two of one
   *     student: names that differ only in case or in how accents are composed are one student's
   */
  public static List<Candidate> in(Path directory) {
    List<Candidate> candidates =
        entries(directory).stream()
            .filter(Submissions::isSubmission)
            .map(path -> new Candidate(studentOf(path), path))
            .sorted(Comparator.comparing(Candidate::name).thenComparing(Candidate::source))
            .toList();
    if (candidates.isEmpty()) {
      throw new WrongUsage(
          directory + " holds no submission: put one folder or .zip per student into it");
    }
    checkOneEach(candidates);
    return candidates;
  }

  /** Names of the files that are nobody's submission, sorted; hidden ones are not among them. */
  public static List<String> strayFiles(Path directory) {
    return entries(directory).stream()
        .filter(path -> !isSubmission(path))
        .map(path -> path.getFileName().toString())
        .sorted()
        .toList();
  }

  private static List<Path> entries(Path directory) {
    if (!Files.exists(directory)) {
      throw new WrongUsage(
          directory
              + " is missing: --submissions names the folder that holds one folder or .zip"
              + " per student");
    }
    if (!Files.isDirectory(directory)) {
      throw new WrongUsage(
          directory
              + " is a file: --submissions names the folder that holds one folder or .zip"
              + " per student");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(path -> !isHidden(path.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  private static boolean isHidden(String name) {
    boolean dotted = name.startsWith(".") && !name.startsWith("..");
    return dotted || NOISE.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isSubmission(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        || Files.isSymbolicLink(path)
        || !studentOf(path).equals(path.getFileName().toString());
  }

  private static String studentOf(Path path) {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return name;
    }
    String small = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(small::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  private static void checkOneEach(List<Candidate> candidates) {
    Map<String, Candidate> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate other = seen.putIfAbsent(NameKey.of(candidate.name()), candidate);
      if (other != null) {
        twice.add(fileName(other) + " and " + fileName(candidate));
      }
    }
    if (!twice.isEmpty()) {
      throw new WrongUsage(
          "two submissions of one student: "
              + String.join("; ", twice)
              + ". Take one of them away, or rename it; nothing was graded");
    }
  }

  private static String fileName(Candidate candidate) {
    return Shown.name(candidate.source().getFileName().toString());
  }
}
