package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.LabRun;

/** Runs with this lab's plug. */
final class Lab05 {
  private Lab05() {}

  static LabRun run(String title) {
    return LabRun.with(Operators.of(new Lab05Operators())).title(title);
  }
}
