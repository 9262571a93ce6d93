package io.dstreamlabs.testkit.crash;

import java.nio.file.Path;

/** Is told of a step before it is done; may wait, or throw so that it is not done. */
@FunctionalInterface
public interface DiskWatcher {
  /** The step is about to be done to {@code path}. */
  void before(DiskStep step, Path path);
}
