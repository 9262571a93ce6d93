package io.dstreamlabs.autograder.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One sample submission and its label.
 *
 * @param name of its folder
 * @param about one sentence: how it is written, or what is wrong with it
 * @param loses the exercises whose own code is wrong; empty for a right sample
 * @param together further exercises, that fail because they use a wrong one
 * @param folder where its sources are
 */
public record Sample(
    String name, String about, List<String> loses, List<String> together, Path folder) {

  /** Copies the lists. */
  public Sample {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(folder, "folder");
    loses = List.copyOf(loses);
    together = List.copyOf(together);
  }

  /** Whether it is meant to get full marks. */
  public boolean isRight() {
    return loses.isEmpty();
  }

  /** Every exercise that must not get full marks, sorted; all others must. */
  public Set<String> allLost() {
    Set<String> lost = new TreeSet<>(loses);
    lost.addAll(together);
    return lost;
  }
}
