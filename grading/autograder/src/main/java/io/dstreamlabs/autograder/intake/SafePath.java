package io.dstreamlabs.autograder.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paths inside a submission: relative, with slashes, never above its top. */
final class SafePath {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final int MOST_CHARS = 500;
  private static final int MOST_FOLDERS = 30;

  private SafePath() {}

  /**
   * {@code name} without {@code .} and doubled slashes; a slash at its end is dropped.
   *
   * @throws Refused if it could lead out of the submission, or is no usable path
   */
  static String of(String name) {
    if (name.isEmpty()) {
      throw unsafe(name, "is empty");
    }
    if (name.indexOf('\0') >= 0) {
      throw unsafe(name, "holds a NUL character");
    }
    if (name.indexOf('\\') >= 0) {
      throw unsafe(name, "holds a backslash, but folders are separated by /");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      throw unsafe(name, "is absolute, but must be relative");
    }
    if (name.startsWith("~")) {
      throw unsafe(name, "begins with ~, a home folder");
    }
    if (name.length() > MOST_CHARS) {
      throw unsafe(name, "has " + name.length() + " characters, but at most 500 are allowed");
    }
    return joined(name);
  }

  private static String joined(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        throw unsafe(name, "leads out of the submission by ..");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.size() > MOST_FOLDERS) {
      throw unsafe(name, "is " + parts.size() + " folders deep, but at most 30 are allowed");
    }
    return String.join("/", parts);
  }

  private static Refused unsafe(String name, String why) {
    return Refused.rejected(
        "the path '"
            + Shown.name(name)
            + "' "
            + why
            + ": zip the lab's folder anew with your system's own program");
  }
}
