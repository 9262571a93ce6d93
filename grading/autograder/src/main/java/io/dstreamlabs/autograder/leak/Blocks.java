package io.dstreamlabs.autograder.leak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What stands between the braces of a Java source: bodies of classes, methods, lambdas and loops. */
final class Blocks {
  private Blocks() {}

  /**
   * The inside of every pair of braces, the inner ones first; braces in quotes are none.
   *
   * @param code without comments
   */
  static List<String> in(String code) {
    List<String> blocks = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    char quote = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        open.push(i + 1);
      } else if (c == '}' && !open.isEmpty()) {
        blocks.add(code.substring(open.pop(), i));
      }
    }
    return blocks;
  }
}
