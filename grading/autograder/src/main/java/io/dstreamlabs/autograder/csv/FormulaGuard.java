package io.dstreamlabs.autograder.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: it gets a {@code '} in front, and so does one that
 * looks as if it had got it, so that no two texts become one.
 *
 * <pre>
 * =1+2     '=1+2
 * '=1+2    ''=1+2
 * 'x       'x
 * </pre>
 */
public final class FormulaGuard {
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private FormulaGuard() {}

  /** {@code text} as no formula. */
  public static String guard(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
