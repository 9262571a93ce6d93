package io.dstreamlabs.testkit;

import io.dstreamlabs.replay.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of a lab as text, 80 columns wide: a line per exercise; below it what is still to do, or its
 * tests with the pictures of their failures.
 *
 * <p>With what Maven adds, a line for each test that did not pass among it, all of it fits a screen of 60
 * lines: pictures are left out, later ones first, and the last line says where they are. Not thread-safe.
 */
final class LabReport {
  private static final int WIDTH = 80;
  private static final int LINES_WITHOUT_FAILURES = 33;
  private static final int FEWEST_DETAILS = 12;
  private static final int LONGEST_MESSAGE = 12;
  private static final String TODO_INDENT = "    ";

  private final List<String> lines = new ArrayList<>();
  private int left;
  private int leftOut;

  private LabReport(int left) {
    this.left = left;
  }

  /**
   * The lines of the table.
   *
   * @param exercises by name, in order, with their tests
   */
  static List<String> of(String lab, Map<String, List<TestRow>> exercises) {
    List<TestRow> all = exercises.values().stream().flatMap(List::stream).toList();
    long passed = TestRow.count(all, TestState.PASS);
    int room = LINES_WITHOUT_FAILURES - exercises.size() - (int) (all.size() - passed);
    LabReport report = new LabReport(Math.max(FEWEST_DETAILS, room));
    report.lines.add("");
    report.lines.add(lab);
    exercises.forEach(report::exercise);
    report.lines.add("");
    report.lines.add("public %d of %d; hidden tests run at grading".formatted(passed, all.size()));
    report.sayWhatIsLeftOut();
    report.lines.add("");
    return report.lines;
  }

  private void exercise(String name, List<TestRow> rows) {
    long passed = TestRow.count(rows, TestState.PASS);
    boolean untouched = TestRow.count(rows, TestState.TODO) == rows.size();
    TestState state =
        passed == rows.size() ? TestState.PASS : untouched ? TestState.TODO : TestState.FAIL;
    String score = "%s  %d of %d".formatted(state, passed, rows.size());
    int gap = Math.max(2, WIDTH - name.length() - score.length());
    lines.add(name + " ".repeat(gap) + score);
    if (untouched) {
      details(wrapped(rows.get(0).message(), TODO_INDENT));
    } else if (passed < rows.size()) {
      rows.forEach(this::test);
    }
  }

  private void test(TestRow row) {
    details(List.of("  " + row.state() + "  " + row.name()));
    if (row.state() == TestState.TODO) {
      details(wrapped(row.message(), "        "));
    } else if (row.state() == TestState.FAIL) {
      List<String> message = new ArrayList<>();
      row.message().lines().forEach(line -> message.addAll(wrapped(line, "")));
      if (message.size() > LONGEST_MESSAGE) {
        message.subList(LONGEST_MESSAGE - 1, message.size()).clear();
        message.add("... in full in target/surefire-reports");
      }
      leftOut += details(message) ? 0 : 1;
    }
  }

  /** Adds {@code more} if there is room for all of it. */
  private boolean details(List<String> more) {
    if (more.size() > left) {
      return false;
    }
    lines.addAll(more);
    left -= more.size();
    return true;
  }

  private void sayWhatIsLeftOut() {
    if (leftOut > 0) {
      lines.addAll(
          wrapped(
              "%d more failures are explained in target/surefire-reports; or run one exercise alone, with -Dtest=ITS_TEST_CLASS -Dsurefire.failIfNoSpecifiedTests=false"
                  .formatted(leftOut),
              ""));
    }
  }

  private static List<String> wrapped(String message, String indent) {
    if (indent.length() + message.length() <= WIDTH) {
      return List.of(indent + message);
    }
    return Wrapping.lines(message, WIDTH - indent.length()).stream()
        .map(line -> (indent + line).stripTrailing())
        .toList();
  }
}
