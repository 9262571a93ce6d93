package io.dstreamlabs.autograder.csv;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a table, gathered so that it is mended in one go.
 *
 * <pre>
 * roster.csv, line 3: id is empty: give each student one of its own. Nothing was graded
 *
 * roster.csv has 2 problems, nothing was graded:
 *   line 3: id is empty: give each student one of its own
 *   line 7: id s01 is also that of line 2: give each student one of its own
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class Problems {
  private record Problem(int line, String sentence) {
    String text() {
      return "line " + line + ": " + sentence;
    }
  }

  private final Path file;
  private final List<Problem> problems = new ArrayList<>();

  /** None yet. */
  public Problems(Path file) {
    this.file = file;
  }

  /** One more, at {@code line}: what is there, what is allowed, how to mend it. */
  public void add(int line, String sentence) {
    problems.add(new Problem(line, sentence));
  }

  /**
   * Goes on only if there is none.
   *
   * @throws WrongUsage with all of them, in the order of the lines
   */
  public void refuseIfAny() {
    if (problems.isEmpty()) {
      return;
    }
    if (problems.size() == 1) {
      throw new WrongUsage(file + ", " + problems.get(0).text() + ". Nothing was graded");
    }
    String all =
        problems.stream()
            .sorted(Comparator.comparingInt(Problem::line))
            .map(problem -> "\n  " + problem.text())
            .collect(Collectors.joining());
    throw new WrongUsage(
        "%s has %d problems, nothing was graded:%s".formatted(file, problems.size(), all));
  }
}
