package io.dstreamlabs.autograder.report;

import java.util.Map;
import java.util.Set;

/**
 * What the roster says of the submissions of a run.
 *
 * @param names submission to the student's name, where the roster has one
 * @param strangers submissions that are nobody's of the roster; empty if there is no roster
 */
public record Enrolment(Map<String, String> names, Set<String> strangers) {

  /** Copies the collections. */
  public Enrolment {
    names = Map.copyOf(names);
    strangers = Set.copyOf(strangers);
  }

  /** There is no roster. */
  public static Enrolment unknown() {
    return new Enrolment(Map.of(), Set.of());
  }

  /** The student's name; empty if it is not known. */
  String nameOf(String submission) {
    return names.getOrDefault(submission, "");
  }
}
