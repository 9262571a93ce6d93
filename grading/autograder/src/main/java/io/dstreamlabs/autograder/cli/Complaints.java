package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Suggestions;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What goes wrong becomes one sentence and an exit code; a stack trace goes to the log alone. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

  private final Console console;
  private final Path log;

  Complaints(Console console, Path log) {
    this.console = console;
    this.log = log;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    List<String> unknown = command.getUnmatchedArguments();
    String sentence = unknown.isEmpty() ? wrong.getMessage() : unknown(command, unknown.get(0));
    console.complain(name + ": " + sentence);
    console.complain("Try 'grading/" + name + " --help'.");
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (thrown instanceof WrongUsage) {
      console.complain(name + ": " + thrown.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    if (thrown instanceof CannotGrade) {
      console.complain(name + ": " + thrown.getMessage());
      return ExitCode.NOT_JUDGED;
    }
    LOG.error("{} failed", name, thrown);
    console.complain(
        "%s: the autograder itself failed: %s. Details are in %s"
            .formatted(name, describe(thrown), log));
    return ExitCode.NOT_JUDGED;
  }

  private static String describe(Exception thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank()
        ? thrown.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** What is not known comes first: a misspelt option also leaves the right one missing. */
  private static String unknown(CommandLine command, String argument) {
    Set<String> verbs = command.getSubcommands().keySet();
    if (argument.startsWith("-")) {
      return "unknown option '"
          + argument
          + "'"
          + Suggestions.didYouMean(argument, command.getCommandSpec().optionsMap().keySet());
    }
    return verbs.isEmpty()
        ? "unexpected argument '" + argument + "': every value follows its option"
        : "unknown command '%s': the commands are %s".formatted(argument, String.join(", ", verbs));
  }
}
