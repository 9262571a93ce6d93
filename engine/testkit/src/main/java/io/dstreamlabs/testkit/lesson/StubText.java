package io.dstreamlabs.testkit.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a stub, cut at what is still to do. A solution has the same pieces in the same order, and
 * anything in the gaps: the body, and private methods that it needs. Imports do not count.
 *
 * @param pieces one or more; a gap between two of them
 */
record StubText(List<String> pieces) {
  private static final Pattern TO_DO =
      Pattern.compile("throw NotImplementedYet\\s*\\.exercise\\([^;]*\\);");

  /** Takes a copy. */
  StubText {
    pieces = List.copyOf(pieces);
  }

  /** A source, cut. */
  static StubText of(String source) {
    return new StubText(List.of(TO_DO.split(withoutImports(source), -1)));
  }

  /** How many exercises it holds. */
  int gaps() {
    return pieces.size() - 1;
  }

  /** The first lines of the stub that {@code solution} has not, or has not in this place. */
  Optional<String> differenceTo(String solution) {
    String text = withoutImports(solution);
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      int at =
          i == 0 ? 0 : i == gaps() ? text.length() - piece.length() : text.indexOf(piece, from);
      boolean last = i == gaps();
      if (at < from
          || !text.startsWith(piece, at)
          || (last && at + piece.length() != text.length())) {
        return Optional.of(
            firstDifference(piece, text.substring(Math.max(0, Math.min(at, text.length())))));
      }
      from = at + piece.length();
    }
    return Optional.empty();
  }

  private static String firstDifference(String piece, String text) {
    List<String> there = text.lines().toList();
    List<String> wanted = piece.lines().toList();
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= there.size() || !there.get(i).equals(wanted.get(i))) {
        return "the stub has: " + wanted.get(i);
      }
    }
    return "the solution goes on after the stub ends";
  }

  private static String withoutImports(String source) {
    return source
        .lines()
        .filter(line -> !line.startsWith("import "))
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .stripLeading();
  }
}
