package io.dstreamlabs.autograder.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where in a submission the lab's folder is: at its top, or in the one folder around everything.
 *
 * <pre>
 * src/main/java/…/Windows.java                   prefix ""
 * lab05-windows/src/main/java/…/Windows.java     prefix "lab05-windows/"
 * a/b/src/main/java/…/Windows.java               refused: one folder too many
 * Windows.java                                   refused: the folders are missing
 * </pre>
 */
final class Layout {
  private static final List<String> ARCHIVES =
      List.of(".zip", ".tar", ".gz", ".tgz", ".rar", ".7z");
  private static final int SHOWN = 3;

  private final LabFiles lab;
  private final Collection<String> paths;

  Layout(LabFiles lab, Collection<String> paths) {
    this.lab = lab;
    this.paths = paths;
  }

  /**
   * What stands before the lab's paths: empty, or a folder with its slash.
   *
   * @throws Refused if none of the lab's files is there, or they are there twice
   */
  String prefix() {
    if (holdsLabFile("")) {
      return "";
    }
    List<String> folders =
        paths.stream()
            .filter(path -> path.indexOf('/') > 0)
            .map(path -> path.substring(0, path.indexOf('/') + 1))
            .distinct()
            .filter(this::holdsLabFile)
            .toList();
    if (folders.size() > 1) {
      throw Refused.rejected(
          "'%s' and '%s' both hold the lab's files: keep the one that is to be graded"
              .formatted(Shown.name(folders.get(0)), Shown.name(folders.get(1))));
    }
    if (folders.isEmpty()) {
      throw Refused.rejected(expected() + found());
    }
    return folders.get(0);
  }

  private boolean holdsLabFile(String prefix) {
    return lab.files().stream().anyMatch(file -> paths.contains(prefix + file));
  }

  private String expected() {
    String rest = lab.files().size() == 1 ? "" : " and the lab's other sources";
    return "none of the lab's sources is there: expected %s%s, "
        .formatted(lab.files().get(0), rest);
  }

  private String found() {
    if (paths.isEmpty()) {
      return "found no file at all. Hand in the lab's folder, or a zip of it";
    }
    return tooDeep()
        .or(this::misplaced)
        .or(this::misspelt)
        .or(this::otherKind)
        .orElseGet(this::strangers);
  }

  /** All is right, but for the folders around it. */
  private Optional<String> tooDeep() {
    return lab.files().stream()
        .flatMap(
            file ->
                paths.stream()
                    .filter(path -> path.endsWith("/" + file))
                    .map(path -> path.substring(0, path.length() - file.length() - 1)))
        .map(
            folder ->
                "found it in '%s'. Hand in that folder itself: one folder around the lab's is the most"
                    .formatted(Shown.name(folder)))
        .findFirst();
  }

  /** The right names in the wrong folders. */
  private Optional<String> misplaced() {
    return lab.files().stream()
        .flatMap(
            file ->
                paths.stream()
                    .filter(path -> nameOf(path).equals(nameOf(file)))
                    .map(
                        path ->
                            "found '%s'. Keep the folders: zip the folder src of the lab, not what is in it"
                                .formatted(Shown.name(path))))
        .findFirst();
  }

  private Optional<String> misspelt() {
    return lab.files().stream()
        .flatMap(
            file ->
                paths.stream()
                    .filter(path -> NameKey.of(nameOf(path)).equals(NameKey.of(nameOf(file))))
                    .map(
                        path ->
                            "found '%s'. Rename it to %s, with capitals as they are here"
                                .formatted(Shown.name(path), nameOf(file))))
        .findFirst();
  }

  private Optional<String> otherKind() {
    if (paths.stream().noneMatch(path -> path.endsWith(".java"))) {
      Optional<String> archive = paths.stream().filter(Layout::isArchive).findFirst();
      if (archive.isPresent()) {
        return Optional.of(
            "found the archive '%s'. Hand in what is in it, not an archive of an archive"
                .formatted(Shown.name(archive.get())));
      }
      return paths.stream()
          .filter(path -> path.endsWith(".class"))
          .findFirst()
          .map(path -> "found '%s'. Hand in the .java files".formatted(Shown.name(path)));
    }
    return Optional.empty();
  }

  private String strangers() {
    List<String> some =
        paths.stream().limit(SHOWN).map(path -> "'" + Shown.name(path) + "'").toList();
    String more = paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : "";
    return "found %s%s. Hand in the lab's folder, or a zip of it"
        .formatted(String.join(", ", some), more);
  }

  private static boolean isArchive(String path) {
    String small = path.toLowerCase(Locale.ROOT);
    return ARCHIVES.stream().anyMatch(small::endsWith);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
