package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.run.Candidate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who handed in what.
 *
 * @param candidates what is to be graded, sorted by name: the student's id, or the submission's own name
 *     if it is nobody's of the roster
 * @param names id to name, of every student of the roster who has one
 * @param missing ids of the students who handed in nothing
 * @param strangers names of the submissions that are nobody's of the roster
 * @param ignored names of folders that hold no submission, such as Moodle's of what was typed in, sorted
 */
public record Matching(
    List<Candidate> candidates,
    Map<String, String> names,
    SortedSet<String> missing,
    SortedSet<String> strangers,
    List<String> ignored) {

  /** Copies the collections. */
  public Matching {
    candidates = List.copyOf(candidates);
    names = Collections.unmodifiableMap(new TreeMap<>(names));
    missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    strangers = Collections.unmodifiableSortedSet(new TreeSet<>(strangers));
    ignored = List.copyOf(ignored);
  }

  /** Where there is no roster: each submission goes by its own name. */
  public static Matching withoutRoster(List<Candidate> handedIn) {
    return new Matching(handedIn, Map.of(), new TreeSet<>(), new TreeSet<>(), List.of());
  }

  /** What the rows of the gradebook are called. */
  public SortedSet<String> rows() {
    SortedSet<String> rows = new TreeSet<>(missing);
    candidates.forEach(candidate -> rows.add(candidate.name()));
    return rows;
  }
}
