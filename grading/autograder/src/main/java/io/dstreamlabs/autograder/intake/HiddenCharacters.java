package io.dstreamlabs.autograder.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what makes a source read differently from what the compiler sees; a note, not a verdict. */
final class HiddenCharacters {
  private static final Pattern TURNS_TEXT = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** An escaped character that could have been typed: it can end a comment or a string. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\u+00[2-7][0-9a-fA-F]");

  private HiddenCharacters() {}

  /** At most two notes for one file: where it first turns text around, and first hides a letter. */
  static List<String> notes(String path, String text) {
    List<String> notes = new ArrayList<>();
    Matcher turns = TURNS_TEXT.matcher(text);
    if (turns.find()) {
      notes.add(
          "%s:%d: the invisible character U+%04X changes the order in which text is shown"
              .formatted(
                  Shown.name(path), line(text, turns.start()), (int) turns.group().charAt(0)));
    }
    Matcher escaped = ESCAPED.matcher(text);
    if (escaped.find()) {
      notes.add(
          "%s:%d: %s is a plain character written as an escape, which can hide code"
              .formatted(Shown.name(path), line(text, escaped.start()), escaped.group()));
    }
    return notes;
  }

  private static long line(String text, int offset) {
    return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
