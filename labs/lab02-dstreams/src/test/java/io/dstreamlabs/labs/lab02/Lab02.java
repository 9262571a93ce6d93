package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.LabRun;

/** Runs with this lab's plug. */
final class Lab02 {
  private Lab02() {}

  static LabRun run(String title) {
    return LabRun.with(Operators.of(new Lab02Operators())).title(title);
  }

  /** Lines in which {@code _} stands for a space and {@code >} for a tab: a drawn record has none. */
  static DStream<String> lines(DStream<String> drawn) {
    return drawn.transform(rdd -> rdd.map(line -> line.replace('_', ' ').replace('>', '\t')));
  }
}
