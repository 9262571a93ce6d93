package io.dstreamlabs.autograder.lab;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names a misspelt one was meant to be. */
public final class Suggestions {
  private Suggestions() {}

  /** {@code ", did you mean 'x'?"}, or nothing if no known name is near or contains the given one. */
  public static String didYouMean(String given, Collection<String> known) {
    return nearest(given, known).map(name -> ", did you mean '" + name + "'?").orElse("");
  }

  private static Optional<String> nearest(String given, Collection<String> known) {
    String wanted = given.toLowerCase(Locale.ROOT);
    Comparator<String> byDistance = Comparator.comparingInt(name -> distance(wanted, name));
    return known.stream()
        .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
        .min(byDistance.thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String wanted, String name) {
    boolean isPart = wanted.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
    return isPart || distance(wanted, name) <= Math.max(1, (name.length() + 1) / 3);
  }

  /** Letters to insert, delete or replace; O(product of the lengths). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
