package io.dstreamlabs.autograder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code grade} without a verb: says which there are. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    version = "DStream Labs autograder 1.0.0",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "The autograder of DStream Labs. It compiles and runs students' code behind a wall, and"
          + " judges it by hidden tests.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "Try 'grading/grade COMMAND --help', or begin with 'grading/grade demo'."})
final class GradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "name a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
