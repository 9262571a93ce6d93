package io.dstreamlabs.autograder.sandbox;

import java.util.List;

/** A way to run a Java program apart from everything else. */
sealed interface Confinement permits Bubblewrap, PlainProcess {

  /**
   * The whole command line.
   *
   * @param slot number that no other living process of this sandbox has, from 0
   */
  List<String> command(JavaProgram program, int slot);

  /** A few words for reports. */
  String name();
}
