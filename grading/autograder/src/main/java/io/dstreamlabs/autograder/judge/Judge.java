package io.dstreamlabs.autograder.judge;

import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.result.TestResult;
import io.dstreamlabs.hidden.Examination;
import io.dstreamlabs.hidden.HiddenTestInfo;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;

/**
 * Runs the hidden tests of a lab in this process; only what they ask of the subject happens elsewhere.
 *
 * <p>Thread-safe: every call has a launcher session of its own.
 */
public final class Judge {
  private final Lab lab;
  private final long seed;
  private final HiddenTests hiddenTests;

  /**
   * A judge for one lab.
   *
   * @param seed the course's secret: all hidden data is drawn from it
   */
  public Judge(Lab lab, long seed) {
    this.lab = lab;
    this.seed = seed;
    this.hiddenTests = new HiddenTests(lab.tests());
  }

  /** The hidden tests, in the order of the lab's exercises and then as they are run. */
  public List<HiddenTestInfo> tests() {
    try (LauncherSession session = HiddenTests.openSession()) {
      return inOrder(session.getLauncher().discover(hiddenTests.request(id -> true)));
    }
  }

  /** How each hidden test ends for {@code subject}, in the order of {@link #tests()}. */
  public List<TestResult> judge(MeteredSubject subject) {
    return judge(subject, id -> true);
  }

  /** As {@link #judge(MeteredSubject)}, but only the tests whose id is wanted. */
  public List<TestResult> judge(MeteredSubject subject, Predicate<String> wantedIds) {
    try (LauncherSession session = HiddenTests.openSession()) {
      TestPlan plan = session.getLauncher().discover(hiddenTests.request(wantedIds));
      new Examination(subject, seed).handTo(session);
      Outcomes outcomes = new Outcomes(subject);
      session.getLauncher().execute(plan, outcomes);
      return outcomes.resultsOf(inOrder(plan));
    }
  }

  private List<HiddenTestInfo> inOrder(TestPlan plan) {
    List<String> exercises = lab.exerciseIds();
    return HiddenTests.in(plan).stream()
        .sorted(Comparator.comparingInt(test -> exercises.indexOf(test.exercise())))
        .toList();
  }
}
