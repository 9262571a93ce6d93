package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.run.Ledger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** All commands, put together. */
public final class GradeProgram {
  private static final int WIDTH = 80;
  private static final Map<Integer, String> EXIT_CODES =
      Map.of(
          ExitCode.OK, "all went well; a run: all was judged, whatever the scores",
          ExitCode.CHECK_FAILED, "a check failed; a kit: it would leak, and was not written",
          ExitCode.WRONG_USAGE,
              "wrong usage, such as an unknown lab or an empty directory: nothing was graded",
          ExitCode.NOT_JUDGED,
              "something could not be judged for a reason that is not the student's, or the required"
                  + " isolation is not there");

  private GradeProgram() {}

  /**
   * Runs one command over the labs of {@code course}.
   *
   * @param log where the trace of an unexpected failure is kept
   * @param args as a person types them
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Course course, Console console, Path log, String... args) {
    return run(new Shop(course, console, Ledger.none()), log, args);
  }

  static int run(Shop shop, Path log, String... args) {
    return commandLine(shop, log).execute(args);
  }

  static CommandLine commandLine(Shop shop, Path log) {
    Console console = shop.console();
    CommandLine program =
        new CommandLine(new GradeCommand())
            .addSubcommand(new DemoCommand(shop))
            .addSubcommand(new LabsCommand(shop))
            .addSubcommand(new RunCommand(shop))
            .addSubcommand(new CheckCommand(shop))
            .addSubcommand(new KitCommand(shop));
    Complaints complaints = new Complaints(console, log);
    program
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpAutoWidth(false)
        .setColorScheme(Help.defaultColorScheme(ansi(console)))
        .setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints);
    describeExitCodes(program);
    return program;
  }

  private static void describeExitCodes(CommandLine program) {
    describe(program, EXIT_CODES.keySet());
    Map<String, CommandLine> verbs = program.getSubcommands();
    describe(verbs.get("demo"), Set.of(ExitCode.OK, ExitCode.WRONG_USAGE, ExitCode.NOT_JUDGED));
    describe(verbs.get("labs"), Set.of(ExitCode.OK, ExitCode.WRONG_USAGE));
    describe(verbs.get("run"), Set.of(ExitCode.OK, ExitCode.WRONG_USAGE, ExitCode.NOT_JUDGED));
    describe(verbs.get("check"), EXIT_CODES.keySet());
    describe(verbs.get("kit"), EXIT_CODES.keySet());
  }

  private static void describe(CommandLine command, Set<Integer> codes) {
    Map<String, String> texts = new TreeMap<>();
    codes.forEach(code -> texts.put(" " + code, EXIT_CODES.get(code)));
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(texts);
  }

  private static Help.Ansi ansi(Console console) {
    return console.screen() == Console.Screen.TERMINAL ? Help.Ansi.AUTO : Help.Ansi.OFF;
  }
}
