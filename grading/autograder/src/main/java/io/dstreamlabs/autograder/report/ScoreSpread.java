package io.dstreamlabs.autograder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The scores of a class. Public for the templates.
 *
 * @param scores ascending
 * @param maxScore what the lab is worth
 */
public record ScoreSpread(List<Integer> scores, int maxScore) {
  private static final int BINS = 10;

  /**
   * A column of the histogram.
   *
   * @param from its lowest share of the points, in percent
   * @param to the rest of its label: {@code –39}, or empty
   * @param count how many submissions
   * @param height its height, from 0 to 100, the highest column's being 100
   */
  public record Bin(String from, String to, int count, int height) {}

  /** Copies the list. */
  public ScoreSpread {
    scores = List.copyOf(scores);
  }

  /** Ten columns of ten percent each, and one for full marks. */
  public List<Bin> bins() {
    int[] counts = new int[BINS + 1];
    scores.forEach(score -> counts[maxScore == 0 ? 0 : score * BINS / maxScore]++);
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i <= BINS; i++) {
      String to = i == BINS ? "" : "–" + (i * BINS + BINS - 1);
      bins.add(new Bin(String.valueOf(i * BINS), to, counts[i], counts[i] * 100 / highest));
    }
    return bins;
  }

  /** {@code 0–9 %: 2, 100 %: 3}: the columns that are not empty. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    for (Bin bin : bins()) {
      if (bin.count() > 0) {
        parts.add(bin.from() + bin.to() + " %: " + bin.count());
      }
    }
    return String.join(", ", parts);
  }

  /** The mean with one decimal, or {@code -}. */
  public String mean() {
    return scores.isEmpty()
        ? "-"
        : oneDecimal(scores.stream().mapToInt(score -> score).average().orElse(0));
  }

  /** The score in the middle, or the mean of the two there, with at most one decimal; or {@code -}. */
  public String median() {
    if (scores.isEmpty()) {
      return "-";
    }
    int middle = scores.size() / 2;
    int twice =
        scores.size() % 2 == 1
            ? 2 * scores.get(middle)
            : scores.get(middle - 1) + scores.get(middle);
    return twice % 2 == 0 ? String.valueOf(twice / 2) : oneDecimal(twice / 2.0);
  }

  private static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
