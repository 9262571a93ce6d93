package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.run.Progress;

/** How a command shows how far it is: by a bar on a terminal, else by lines or not at all. */
final class Displays {
  private Displays() {}

  /** For a run: in a file, one line per submission. */
  static Progress detailed(Console console, int submissions, int points) {
    return console.screen() == Console.Screen.TERMINAL
        ? new BarProgress(submissions)
        : new LineProgress(console, points);
  }

  /** For what is told afterwards anyway: in a file, nothing. */
  static Progress brief(Console console, int submissions) {
    return console.screen() == Console.Screen.TERMINAL
        ? new BarProgress(submissions)
        : Progress.silent();
  }
}
