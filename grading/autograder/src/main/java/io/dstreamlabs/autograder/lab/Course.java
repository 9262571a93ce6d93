package io.dstreamlabs.autograder.lab;

import java.nio.file.Path;

/**
 * Where things are in the course's copy of the repository.
 *
 * @param root its top folder
 */
public record Course(Path root) {
  public Course {
    root = root.toAbsolutePath().normalize();
  }

  /** All labs, read anew. */
  public LabCatalog labs() {
    return LabCatalog.read(root.resolve("labs"));
  }

  /** The module that holds the lab's classes filled in. */
  public Path solution(Lab lab) {
    return root.resolve("solutions").resolve(lab.id());
  }

  /** The folder of the lab's sample submissions and their labels. */
  public Path samples(Lab lab) {
    return root.resolve("grading/submissions").resolve(lab.id());
  }

  /** The untracked file with the course's secret seed. */
  public Path secrets() {
    return root.resolve("grading/course.yaml");
  }
}
