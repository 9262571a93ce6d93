package io.dstreamlabs.testkit.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * The README.md of a lab.
 *
 * @param text all of it
 */
public record Lesson(String text) {
  private static final String FENCE = "```";

  /** The headings below the title, in order. */
  public List<String> headings() {
    return text.lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring("## ".length()))
        .toList();
  }

  /**
   * What is below {@code heading}, to the next one of its kind.
   *
   * @throws IllegalArgumentException if there is no such heading
   */
  public String section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      throw new IllegalArgumentException("the lesson has no heading '" + heading + "'");
    }
    int next = text.indexOf("\n## ", start + 1);
    return text.substring(start, next < 0 ? text.length() : next);
  }

  /** What is between fences below {@code heading}, such as commands and what they print. */
  public List<String> blocks(String heading) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    boolean inside = false;
    for (String line : section(heading).lines().toList()) {
      if (line.startsWith(FENCE)) {
        if (inside) {
          blocks.add(block.toString());
          block.setLength(0);
        }
        inside = !inside;
      } else if (inside) {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }

  /**
   * What is below the heading of {@code exercise}, such as {@code 5.1}.
   *
   * @throws IllegalArgumentException if there is no such heading
   */
  public String exercise(String exercise) {
    int start = text.indexOf("\n### " + exercise + " ");
    if (start < 0) {
      throw new IllegalArgumentException("the lesson has no exercise " + exercise);
    }
    int next = text.indexOf("\n##", start + 1);
    return text.substring(start, next < 0 ? text.length() : next);
  }
}
