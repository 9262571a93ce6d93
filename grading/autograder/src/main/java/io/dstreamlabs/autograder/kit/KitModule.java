package io.dstreamlabs.autograder.kit;

import java.nio.file.Path;

/** The modules that a student kit brings with it, each as a jar: the engine, and what the public tests use. */
enum KitModule {
  /** RDDs; like the kernel's, its sources come with it, for the IDE. */
  CORE("engine/core", "dstream-core"),
  /** What students program against. */
  KERNEL("engine/kernel", "dstream-kernel"),
  /** The clock moved by hand. */
  REPLAY("engine/replay", "dstream-replay"),
  /** Assertions, pictures and the table. */
  TESTKIT("engine/testkit", "dstream-testkit"),
  /** The programs that tests drive. */
  SCENARIOS("grading/scenarios", "grading-scenarios");

  private final String folder;
  private final String artifactId;

  KitModule(String folder, String artifactId) {
    this.folder = folder;
    this.artifactId = artifactId;
  }

  /** Its artifact id, the name of its jar. */
  String artifactId() {
    return artifactId;
  }

  /** Whether students get its sources. */
  boolean isWithSources() {
    return this == CORE || this == KERNEL;
  }

  /** Its folder in the course's copy. */
  Path in(Path root) {
    return root.resolve(folder);
  }
}
