package io.dstreamlabs.autograder;

import io.dstreamlabs.autograder.cli.Console;
import io.dstreamlabs.autograder.cli.ExitCode;
import io.dstreamlabs.autograder.cli.GradeProgram;
import io.dstreamlabs.autograder.lab.Course;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The program behind {@code grading/grade}. */
public final class Main {
  /** System property with the top folder of the course's copy; the launcher sets it. */
  private static final String HOME = "dstream.home";

  /** System property with the file that warnings and traces go to; logback.xml reads it. */
  private static final String LOG = "dstream.log";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    String home = System.getProperty(HOME, "");
    if (home.isBlank()) {
      System.err.println("grade: -D" + HOME + " is not set: start this program with grading/grade");
      return ExitCode.WRONG_USAGE;
    }
    Course course = new Course(Path.of(home));
    Path log = logFile(course);
    System.setProperty(LOG, log.toString());
    try {
      return GradeProgram.run(course, Console.standard(), log, args);
    } catch (Error e) { // such as no memory, or classes replaced by a build meanwhile
      System.err.println("grade: the autograder itself failed: " + e + ". " + traceIn(log, e));
      return ExitCode.NOT_JUDGED;
    }
  }

  /** Written without the logging, which may be what failed. */
  private static String traceIn(Path log, Error thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    try {
      Files.writeString(
          log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return "Details are in " + log;
    } catch (IOException e) {
      return "Run it again; if that does not help, delete grading/autograder/target first";
    }
  }

  /** Beside what the launcher built, or where every user may write. */
  private static Path logFile(Course course) {
    Path target = course.root().resolve("grading/autograder/target");
    Path folder = Files.isWritable(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
    return folder.resolve("grade.log");
  }
}
