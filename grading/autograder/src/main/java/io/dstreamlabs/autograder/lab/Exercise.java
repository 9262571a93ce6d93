package io.dstreamlabs.autograder.lab;

import java.util.List;

/**
 * One exercise of a lab.
 *
 * @param id as in the lesson, {@code 5.1}
 * @param title what the student builds
 * @param points what its hidden tests add up to; positive
 * @param uses exercises whose code this one calls, so that it fails with them
 */
public record Exercise(String id, String title, int points, List<String> uses) {
  public Exercise {
    if (points <= 0) {
      throw new IllegalArgumentException(
          "points of exercise " + id + " is " + points + ", but must be at least 1");
    }
    uses = List.copyOf(uses);
  }
}
