package io.dstreamlabs.autograder.override;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instructor may give points for: a hidden test, or the whole.
 *
 * @param id of the test as in {@code report.json}; {@value #TOTAL} for the whole
 * @param number of the test as on the pages, {@code 5.1.3}; {@value #TOTAL} for the whole
 * @param name one line
 * @param maxPoints what it is worth
 */
public record Target(String id, String number, String name, int maxPoints) {
  /** What the whole is called. */
  public static final String TOTAL = "total";

  /** The whole of {@code lab}, and each of its {@code tests}, which are in the lab's order. */
  public static List<Target> of(Lab lab, List<HiddenTestInfo> tests) {
    List<Target> targets = new ArrayList<>();
    targets.add(new Target(TOTAL, TOTAL, "the whole lab", lab.points()));
    Map<String, Integer> counts = new HashMap<>();
    for (HiddenTestInfo test : tests) {
      String number = test.exercise() + "." + counts.merge(test.exercise(), 1, Integer::sum);
      targets.add(new Target(test.id(), number, test.displayName(), test.points()));
    }
    return targets;
  }

  /** Whether it is the whole lab. */
  public boolean isTotal() {
    return id.equals(TOTAL);
  }

  /**
   * Whether an instructor may mean it by {@code text}: its id, with or without the package that
   * {@code junit.xml} puts before it, or its number.
   */
  boolean isCalled(String text) {
    return text.equals(id) || text.equals(number) || (!isTotal() && text.endsWith("." + id));
  }
}
