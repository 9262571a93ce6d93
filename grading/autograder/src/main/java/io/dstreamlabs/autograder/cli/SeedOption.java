package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.run.CourseSeed;
import picocli.CommandLine.Model.CommandSpec;

/** {@code --seed}: what it says, and where a seed comes from; the seed itself is never shown. */
final class SeedOption {
  private SeedOption() {}

  /**
   * The seed to use.
   *
   * @param value of the option; blank if it is not given
   * @throws WrongUsage if the option is given and blank: a variable of the shell that is not set must not
   *     lead to the public seed
   */
  static CourseSeed choose(String value, CommandSpec spec, Course course) {
    boolean given = spec.commandLine().getParseResult().hasMatchedOption("--seed");
    if (given && value.isBlank()) {
      throw new WrongUsage("--seed is blank: give the course's secret, or leave the option out");
    }
    return CourseSeed.choose(value, course);
  }

  /** Where it comes from. */
  static String origin(CourseSeed seed) {
    return switch (seed.origin()) {
      case OPTION -> "from --seed";
      case COURSE_FILE -> "from grading/course.yaml";
      case PUBLIC_DEMO -> "the public demo seed";
    };
  }

  /** What an instructor must read before grading in earnest with the public seed. */
  static String warning() {
    return """
        WARNING: there is no secret seed. The hidden data is drawn from the public demo
        seed, which every student can look up. Write a line such as
            seed: "a long text that nobody can guess"
        into grading/course.yaml (git ignores it), or give --seed.""";
  }
}
