package io.dstreamlabs.autograder.leak;

import java.util.Objects;

/**
 * Something in a kit that students must not see.
 *
 * @param place the file; inside of archives one after the other, {@code a.zip!b.jar!C.class}
 * @param what a sentence about it, for the instructor
 */
public record Leak(String place, String what) {
  public Leak {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(what, "what");
  }

  @Override
  public String toString() {
    return place + ": " + what;
  }
}
