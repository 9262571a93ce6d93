package io.dstreamlabs.autograder.leak;

import java.util.regex.Pattern;

/**
 * Text without what can be changed and leaves it the same code: blanks, line breaks, and what stands before a
 * line of a comment, a quotation or a list. Package and import lines are left out: they are no answer.
 */
final class DenseText {
  private static final Pattern PROLOGUE =
      Pattern.compile("(?m)^[ \\t]*(?:package|import)[ \\t][^;\\n]*;");

  /** A text or a character in quotes, which may look like a comment; or a comment. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')|//[^\\n]*|(?s:/\\*.*?\\*/)");

  private static final Pattern BULLET = Pattern.compile("(?m)^[\\s/*>#|+-]+");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private DenseText() {}

  /** The code of a Java source, without its comments. */
  static String code(String text) {
    return dense(COMMENT.matcher(text).replaceAll("$1"));
  }

  /** All of a text; what is commented out too. */
  static String all(String text) {
    return dense(text);
  }

  private static String dense(String text) {
    String unescaped =
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    String lines = BULLET.matcher(PROLOGUE.matcher(unescaped).replaceAll("")).replaceAll("");
    return BLANK.matcher(lines).replaceAll("");
  }
}
