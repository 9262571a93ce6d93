package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the submissions of a lab are, and where its results go.
 *
 * <pre>
 * --lab lab02-dstreams                  DIR itself
 * --lab lab02-dstreams,lab05-windows    DIR/lab02-dstreams and DIR/lab05-windows
 * </pre>
 *
 * @param lab the lab
 * @param submissions the folder with one folder or zip per student
 * @param out the folder for this lab's results
 */
record LabPlace(Lab lab, Path submissions, Path out) {

  /**
   * The places of {@code labs}, in their order: the folders themselves if it is one lab.
   *
   * @throws WrongUsage if there are several, and one has no folder in {@code submissions}
   */
  static List<LabPlace> of(List<Lab> labs, Path submissions, Path out) {
    if (labs.size() == 1) {
      return List.of(new LabPlace(labs.get(0), submissions, out));
    }
    return labs.stream()
        .map(lab -> new LabPlace(lab, folderIn(submissions, lab), out.resolve(lab.id())))
        .toList();
  }

  private static Path folderIn(Path submissions, Lab lab) {
    Path folder = submissions.resolve(lab.id());
    if (!Files.isDirectory(folder)) {
      throw new WrongUsage(
          "%s is missing: of several labs, each has a folder of its name in --submissions"
              .formatted(folder));
    }
    return folder;
  }
}
