package io.dstreamlabs.autograder.check;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hidden tests have ids of their own, belong to exercises of the lab, and their points add up. */
final class HiddenTestRules {
  private HiddenTestRules() {}

  static List<Finding> judge(Lab lab, List<HiddenTestInfo> tests) {
    List<Finding> findings = new ArrayList<>();
    if (tests.isEmpty()) {
      return List.of(Finding.broken("hidden tests: there is none in " + lab.tests()));
    }
    findings.addAll(ids(tests));
    findings.addAll(points(lab, tests));
    return findings;
  }

  private static List<Finding> ids(List<HiddenTestInfo> tests) {
    Map<String, Long> byId =
        tests.stream()
            .collect(
                Collectors.groupingBy(HiddenTestInfo::id, TreeMap::new, Collectors.counting()));
    List<Finding> twice =
        byId.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> "hidden tests: " + entry.getValue() + " are called " + entry.getKey())
            .map(text -> Finding.broken(text + ": rename all but one"))
            .toList();
    return twice.isEmpty()
        ? List.of(Finding.holds("hidden tests: " + tests.size() + ", each with an id of its own"))
        : twice;
  }

  private static List<Finding> points(Lab lab, List<HiddenTestInfo> tests) {
    Map<String, Integer> sums = new TreeMap<>();
    tests.forEach(test -> sums.merge(test.exercise(), test.points(), Integer::sum));
    List<Finding> broken = new ArrayList<>();
    for (Exercise exercise : lab.exercises()) {
      int sum = sums.getOrDefault(exercise.id(), 0);
      if (sum != exercise.points()) {
        broken.add(
            Finding.broken(
                "points of %s: its hidden tests add up to %d, but lab.yaml says %d: change one"
                    .formatted(exercise.id(), sum, exercise.points())));
      }
      sums.remove(exercise.id());
    }
    sums.forEach(
        (id, sum) ->
            broken.add(
                Finding.broken(
                    "points of %s: hidden tests are worth %d, but %s has no such exercise"
                        .formatted(id, sum, lab.id()))));
    if (!broken.isEmpty()) {
      return broken;
    }
    String parts =
        lab.exercises().stream()
            .map(exercise -> exercise.id() + ": " + exercise.points())
            .collect(Collectors.joining(", "));
    return List.of(Finding.holds("points: " + lab.points() + " (" + parts + ") as in lab.yaml"));
  }
}
