package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grade labs}: what there is to grade. */
@Command(
    name = "labs",
    mixinStandardHelpOptions = true,
    description = {"List the labs, their exercises and what each is worth.", ""})
final class LabsCommand implements Callable<Integer> {
  private static final String ROW = "  %-8s  %6s  %s";

  private final Shop shop;

  LabsCommand(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Integer call() {
    List<String> tables = shop.course().labs().labs().stream().map(LabsCommand::table).toList();
    shop.console().say(String.join("\n\n", tables));
    return ExitCode.OK;
  }

  private static String table(Lab lab) {
    List<String> lines = new ArrayList<>();
    lines.add(lab.id() + ": " + lab.title());
    lines.add("");
    lines.add(ROW.formatted("exercise", "points", "what the student builds"));
    for (Exercise exercise : lab.exercises()) {
      lines.add(ROW.formatted(exercise.id(), exercise.points(), exercise.title()));
    }
    lines.add(ROW.formatted("together", lab.points(), "").stripTrailing());
    return String.join("\n", lines);
  }
}
