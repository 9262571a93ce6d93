package io.dstreamlabs.autograder.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hidden test that submissions lose. Public for the templates.
 *
 * @param number {@code 5.1.3}
 * @param name one line
 * @param rule the rule that it tries
 * @param lost how many submissions lose it
 * @param todo how many of these have not begun its exercise
 * @param judged how many submissions ran it
 * @param cause the likely cause that was found most often, or empty
 * @param causeCount how often that was
 */
public record LostTest(
    String number,
    String name,
    String rule,
    int lost,
    int todo,
    int judged,
    String cause,
    int causeCount) {
  private static final int SHOWN = 10;

  /** The tests that most submissions lose, most first, then in the order of the lab; ten at most. */
  static List<LostTest> of(List<HandOut> handOuts) {
    Map<String, List<TestHandOut>> byNumber = new LinkedHashMap<>();
    for (HandOut handOut : handOuts) {
      for (ExerciseHandOut exercise : handOut.exercises()) {
        for (TestHandOut test : exercise.tests()) {
          if (test.mark() != Mark.NOT_JUDGED) {
            byNumber.computeIfAbsent(test.number(), number -> new ArrayList<>()).add(test);
          }
        }
      }
    }
    return byNumber.values().stream()
        .map(LostTest::counted)
        .filter(test -> test.lost() > 0)
        .sorted(Comparator.comparing(LostTest::lost).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static LostTest counted(List<TestHandOut> same) {
    int lost = 0;
    int todo = 0;
    Map<String, Integer> causes = new LinkedHashMap<>();
    for (TestHandOut test : same) {
      lost += test.mark() == Mark.PASS ? 0 : 1;
      todo += test.mark() == Mark.TODO ? 1 : 0;
      if (test.mark() == Mark.FAIL && !test.cause().isEmpty()) {
        causes.merge(test.cause(), 1, Integer::sum);
      }
    }
    String cause = "";
    for (Map.Entry<String, Integer> entry : causes.entrySet()) {
      cause = entry.getValue() > causes.getOrDefault(cause, 0) ? entry.getKey() : cause;
    }
    TestHandOut first = same.get(0);
    return new LostTest(
        first.number(),
        first.name(),
        first.rule(),
        lost,
        todo,
        same.size(),
        cause,
        causes.getOrDefault(cause, 0));
  }

  /** How many submissions lose it, from 0 to 100. */
  public int percent() {
    return lost * 100 / judged;
  }
}
