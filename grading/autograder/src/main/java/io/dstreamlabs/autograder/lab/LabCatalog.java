package io.dstreamlabs.autograder.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All labs of a checkout: each folder of {@code labs/} that has a {@code lab.yaml}. */
public final class LabCatalog {
  private final List<Lab> labs;

  private LabCatalog(List<Lab> labs) {
    this.labs = labs;
  }

  /**
   * Reads all labs, sorted by name.
   *
   * @throws WrongUsage if one of the files is wrong, or there is none
   */
  public static LabCatalog read(Path labsDirectory) {
    if (!Files.isDirectory(labsDirectory)) {
      throw new WrongUsage(
          labsDirectory + " is missing: run grading/grade inside the course's copy");
    }
    try (Stream<Path> folders = Files.list(labsDirectory)) {
      List<Lab> labs =
          folders
              .map(folder -> folder.resolve("lab.yaml"))
              .filter(Files::isRegularFile)
              .sorted()
              .map(LabFile::read)
              .toList();
      if (labs.isEmpty()) {
        throw new WrongUsage(labsDirectory + " holds no lab: no folder in it has a lab.yaml");
      }
      return new LabCatalog(labs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + labsDirectory, e);
    }
  }

  /** Sorted by name; never empty. */
  public List<Lab> labs() {
    return labs;
  }

  /**
   * The lab of this name.
   *
   * @throws WrongUsage if there is none; the message names those that there are
   */
  public Lab find(String id) {
    List<String> known = labs.stream().map(Lab::id).toList();
    return labs.stream()
        .filter(lab -> lab.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    "no lab is called '"
                        + id
                        + "'"
                        + sentenceEnd(Suggestions.didYouMean(id, known))
                        + " The labs are: "
                        + String.join(", ", known)));
  }

  private static String sentenceEnd(String suggestion) {
    return suggestion.isEmpty() ? "." : suggestion;
  }
}
