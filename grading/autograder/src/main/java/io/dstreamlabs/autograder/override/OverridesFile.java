package io.dstreamlabs.autograder.override;

import io.dstreamlabs.autograder.csv.CsvRow;
import io.dstreamlabs.autograder.csv.CsvTable;
import io.dstreamlabs.autograder.csv.FormulaGuard;
import io.dstreamlabs.autograder.csv.Problems;
import io.dstreamlabs.autograder.intake.NameKey;
import io.dstreamlabs.autograder.intake.Shown;
import io.dstreamlabs.autograder.lab.Suggestions;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table in which an instructor corrects points.
 *
 * <pre>
 * submission,test,points,reason
 * s01,5.1.3,2,"Right, but for the order, which the lesson leaves open."
 * s02,WindowTest.a_window_slides,0,Copied.
 * s03,total,60,Handed in on paper.
 * </pre>
 */
public final class OverridesFile {
  private static final CsvTable TABLE =
      new CsvTable(List.of("submission", "test", "points", "reason"), List.of());

  private final Collection<String> submissions;
  private final List<Target> targets;
  private final Problems problems;

  private OverridesFile(Collection<String> submissions, List<Target> targets, Problems problems) {
    this.submissions = submissions;
    this.targets = targets;
    this.problems = problems;
  }

  /**
   * Reads {@code file}.
   *
   * @param submissions the rows of the gradebook; a line names one as gradebook.csv does (see {@link
   *     FormulaGuard}), or plainly, and then case does not matter
   * @param targets what there are points for
   * @throws WrongUsage with every line that names what is not there, gives points that are not possible,
   *     gives no reason, or gives points for the second time
   */
  public static Overrides read(Path file, Collection<String> submissions, List<Target> targets) {
    Problems problems = new Problems(file);
    List<CsvRow> rows = TABLE.read(file, problems);
    Overrides overrides = new OverridesFile(submissions, targets, problems).overrides(rows);
    problems.refuseIfAny();
    return overrides;
  }

  private Overrides overrides(List<CsvRow> rows) {
    List<PointsOverride> overrides = new ArrayList<>();
    Map<List<String>, Integer> lines = new HashMap<>();
    for (CsvRow row : rows) {
      Optional<String> submission = submission(row);
      Optional<Target> target = target(row);
      boolean reasoned = hasReason(row);
      Optional<Integer> points = target.flatMap(one -> points(row, one));
      if (submission.isEmpty() || target.isEmpty()) {
        continue;
      }
      Integer other = lines.putIfAbsent(List.of(submission.get(), target.get().id()), row.line());
      if (other != null) {
        problems.add(
            row.line(),
            "line %d gives points to '%s' for %s already: keep one of the two"
                .formatted(other, Shown.name(submission.get()), target.get().number()));
      } else if (reasoned && points.isPresent()) {
        overrides.add(
            new PointsOverride(submission.get(), target.get(), points.get(), row.cell("reason")));
      }
    }
    return new Overrides(overrides);
  }

  private Optional<String> submission(CsvRow row) {
    String given = row.cell("submission");
    Optional<String> found =
        submissions.stream()
            .filter(name -> FormulaGuard.guard(name).equals(given))
            .findFirst()
            .or(() -> called(given));
    if (found.isEmpty()) {
      List<String> shown = submissions.stream().map(Shown::name).toList();
      problems.add(
          row.line(),
          "no submission is called '%s'%s Write the name as in gradebook.csv"
              .formatted(Shown.name(given), meant(given, shown)));
    }
    return found;
  }

  /** As it is, or else the only one that differs in case, accents' form or blanks around it alone. */
  private Optional<String> called(String given) {
    if (submissions.contains(given)) {
      return Optional.of(given);
    }
    List<String> alike =
        submissions.stream().filter(name -> key(name).equals(key(given))).limit(2).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static String key(String name) {
    return NameKey.of(name.strip());
  }

  private Optional<Target> target(CsvRow row) {
    String given = row.cell("test");
    Optional<Target> found = targets.stream().filter(one -> one.isCalled(given)).findFirst();
    if (found.isEmpty()) {
      List<String> ids = targets.stream().map(Target::id).toList();
      problems.add(
          row.line(),
          "no hidden test is called '%s'%s Write its number as on the pages, its id as in report.json, or %s"
              .formatted(Shown.name(given), meant(given, ids), Target.TOTAL));
    }
    return found;
  }

  private Optional<Integer> points(CsvRow row, Target target) {
    String given = row.cell("points");
    Optional<Integer> points =
        given.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(given)) : Optional.empty();
    points = points.filter(value -> value <= target.maxPoints());
    if (points.isEmpty()) {
      problems.add(
          row.line(),
          "points is '%s', but must be a whole number from 0 to %d, what %s is worth"
              .formatted(Shown.name(given), target.maxPoints(), target.number()));
    }
    return points;
  }

  private boolean hasReason(CsvRow row) {
    boolean given = !row.cell("reason").isEmpty();
    if (!given) {
      problems.add(row.line(), "reason is empty, but the student reads it: say why");
    }
    return given;
  }

  private static String meant(String given, List<String> known) {
    String suggestion = Suggestions.didYouMean(given, known);
    return suggestion.isEmpty() ? "." : suggestion;
  }
}
