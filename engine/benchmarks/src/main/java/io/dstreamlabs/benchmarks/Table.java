package io.dstreamlabs.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Outcomes as text of at most 80 columns: first how many times better we are, then how far the passes lay
 * apart.
 *
 * @param outcomes in order
 */
record Table(List<Outcome> outcomes) {
  private static final String OURS = "ours";
  private static final String SPARK = "Spark";
  private static final String HAND = "by hand";
  private static final double LARGE = 100;

  /** All lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Medians. x Spark, x hand: how many times better ours is than that one.");
    lines.add("");
    lines.add(row("job", "strings", "unit", OURS, SPARK, "x Spark", HAND, "x hand"));
    for (Outcome outcome : outcomes) {
      lines.add(
          row(
              outcome.job(),
              outcome.sharing(),
              outcome.unit().title(),
              median(outcome, OURS),
              median(outcome, SPARK),
              timesBetter(outcome, SPARK),
              median(outcome, HAND),
              timesBetter(outcome, HAND)));
    }
    lines.add("");
    lines.add("Least and greatest of the passes.");
    lines.add("");
    lines.add(spread("job", "strings", OURS, SPARK, HAND));
    for (Outcome outcome : outcomes) {
      lines.add(
          spread(
              outcome.job(),
              outcome.sharing(),
              range(outcome, OURS),
              range(outcome, SPARK),
              range(outcome, HAND)));
    }
    return lines;
  }

  private static String row(Object... cells) {
    return "%-13s %-7s %-8s %8s %8s %8s %8s %8s".formatted(cells);
  }

  private static String spread(Object... cells) {
    return "%-13s %-7s %18s %18s %18s".formatted(cells);
  }

  private static String median(Outcome outcome, String contender) {
    return of(outcome, contender).map(figures -> number(figures.median())).orElse("-");
  }

  private static String range(Outcome outcome, String contender) {
    return of(outcome, contender)
        .map(figures -> number(figures.min()) + " - " + number(figures.max()))
        .orElse("-");
  }

  private static String timesBetter(Outcome outcome, String contender) {
    Map<String, Figures> figures = outcome.figures();
    return of(outcome, contender)
        .map(
            theirs ->
                number(outcome.unit().timesBetter(figures.get(OURS).median(), theirs.median())))
        .orElse("-");
  }

  private static Optional<Figures> of(Outcome outcome, String contender) {
    return Optional.ofNullable(outcome.figures().get(contender));
  }

  private static String number(double value) {
    String pattern = value >= LARGE ? "%.0f" : value >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
