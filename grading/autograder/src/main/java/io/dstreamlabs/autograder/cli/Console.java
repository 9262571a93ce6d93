package io.dstreamlabs.autograder.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/**
 * Where a command prints. Names of submissions may hold anything, so control characters never get through.
 *
 * @param out for results
 * @param err for what went wrong
 * @param screen whether a person looks at it
 */
public record Console(PrintWriter out, PrintWriter err, Screen screen) {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");

  /** What is at the other end. */
  public enum Screen {
    /** A terminal: a bar that moves, and colours, are welcome. */
    TERMINAL,
    /** A file or a pipe: lines only. */
    PLAIN
  }

  /** The process's own streams. */
  public static Console standard() {
    Screen screen = System.console() == null ? Screen.PLAIN : Screen.TERMINAL;
    return new Console(
        new PrintWriter(System.out, true), new PrintWriter(System.err, true), screen);
  }

  /** Prints lines of text as results. */
  void say(String text) {
    print(out, text);
  }

  /** Prints one sentence about what went wrong. */
  void complain(String text) {
    print(err, text);
  }

  private static void print(PrintWriter writer, String text) {
    writer.print(CONTROLS.matcher(text).replaceAll("?") + "\n");
    writer.flush();
  }
}
