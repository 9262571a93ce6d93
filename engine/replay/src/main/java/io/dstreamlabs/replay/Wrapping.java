package io.dstreamlabs.replay;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines. */
public final class Wrapping {
  private Wrapping() {}

  /** The words of {@code sentence} in lines of at most {@code width}; a longer word has its own. */
  public static List<String> lines(String sentence, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
