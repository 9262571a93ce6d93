package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.run.Ledger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * What a command answered.
 *
 * @param code its exit code
 * @param out what it printed as results
 * @param err what it complained about
 */
record Asked(int code, String out, String err) {

  /** Runs {@code grade} with {@code arguments} over the labs below {@code root}, in this process. */
  static Asked grade(Path root, String... arguments) {
    return grade(root, Ledger.none(), arguments);
  }

  /** The same; samples whose results are in {@code ledger} are not graded again. */
  static Asked grade(Path root, Ledger ledger, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Screen.PLAIN);
    Shop shop = new Shop(new Course(root), console, ledger);
    int code = GradeProgram.run(shop, Path.of("target/grade.log"), arguments);
    console.out().flush();
    console.err().flush();
    return new Asked(code, out.toString(), err.toString());
  }
}
