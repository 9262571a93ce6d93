package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.intake.NameKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Moodle calls a submission in what "Download all submissions" gives.
 *
 * <pre>
 * Jane Doe_1234567_assignsubmission_file              a folder
 * Jane Doe_1234567_assignsubmission_file_             a folder, from an older Moodle
 * Jane Doe_1234567_assignsubmission_file_lab05.zip    a file, where folders were not asked for
 * Jane Doe_1234567_assignsubmission_onlinetext        what was typed in: no sources, never graded
 * </pre>
 *
 * The number changes with each assignment, so it says nothing of the student. Moodle leaves
 * {@code & < > " ` | ' : \ /} out of names and writes a blank for {@code _}: so only letters and digits
 * are compared. With blind marking every name is {@code Participant}; then the roster needs a pattern
 * such as {@code Participant_1234567_*}.
 *
 * @param fullName the student's, or the group's
 * @param kind {@code file} or {@code onlinetext}
 */
record MoodleName(String fullName, String kind) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[^_]+)_\\d+_assignsubmission_(?<kind>file|onlinetext)(?:_.*)?", Pattern.DOTALL);

  /** What {@code name}, of a folder or of a file without its ending, says; empty if it has another form. */
  static Optional<MoodleName> of(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(new MoodleName(form.group("name"), form.group("kind")))
        : Optional.empty();
  }

  /** Whether it holds what was typed in, and no files. */
  boolean isOnlineText() {
    return kind.equals("onlinetext");
  }

  /** Whether it is that of who is called {@code name}. */
  boolean isOf(String name) {
    String wanted = letters(name);
    return !wanted.isEmpty() && wanted.equals(letters(fullName));
  }

  private static String letters(String name) {
    return NameKey.of(name).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", "");
  }
}
