package io.dstreamlabs.autograder.roster;

import io.dstreamlabs.autograder.intake.NameKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Canvas calls a submission in what "Download Submissions" gives: the sortable name without blanks and
 * signs, the number of the user, that of the file, the file's own name.
 *
 * <pre>
 * doejane_12345_6789012_lab05.zip          Doe, Jane
 * doejane_LATE_12345_6789012_lab05.zip     handed in late
 * doejane_12345_6789013_lab05-1.zip        handed in again under the same name
 * obrienjosé_12345_6789012_lab05.zip       O'Brien, José
 * </pre>
 *
 * Names are compared by letters and digits alone, without accents, and with the given names before or
 * after the family name, wherever that begins: {@code Ana María de la Cruz} is {@code delacruzanamaria}
 * and {@code cruzanamariadela}. Of anonymous grading ({@code anon_x7Yzk_6789012_lab05.zip}) nothing is
 * told but by a pattern.
 *
 * @param name small letters
 * @param user number of the user, digits
 */
record CanvasName(String name, String user) {
  private static final Pattern FORM =
      Pattern.compile("(?<name>.+?)_(?:LATE_)?(?<user>\\d+)_\\d+_.*", Pattern.DOTALL);

  /** What {@code name}, of a folder or of a file without its ending, says; empty if it has another form. */
  static Optional<CanvasName> of(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(new CanvasName(form.group("name"), form.group("user")))
        : Optional.empty();
  }

  /** Whether it is that of who is called {@code fullName}. */
  boolean isOf(String fullName) {
    String mine = letters(name);
    List<String> words = new ArrayList<>(List.of(fullName.strip().split("[\\s,]+")));
    for (int i = 0; i < words.size(); i++) {
      if (!mine.isEmpty() && mine.equals(letters(String.join("", words)))) {
        return true;
      }
      Collections.rotate(words, 1);
    }
    return false;
  }

  private static String letters(String name) {
    return Normalizer.normalize(NameKey.of(name), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
