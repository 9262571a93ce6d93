package io.dstreamlabs.examples.cluster;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each operator whether two runs agree, or the first batch at which they do not. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Whether two runs put out the same, operator by operator.")
final class Compare implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EXPECTED", description = "The directory of a run.")
  private Path expected;

  @Parameters(index = "1", paramLabel = "FOUND", description = "The directory of another run.")
  private Path found;

  @Option(
      names = "--batches",
      required = true,
      description = "How many batches each operator must have.")
  private int batches;

  @Override
  public Integer call() {
    Outputs here = timelineOf(expected).read();
    Outputs there = timelineOf(found).read();
    TreeSet<String> operators = new TreeSet<>(here.operators());
    operators.addAll(there.operators());
    boolean equal = !operators.isEmpty();
    for (String operator : operators) {
      equal &= say(operator, here, there);
    }
    out().flush();
    return equal ? 0 : 1;
  }

  private Timeline timelineOf(Path directory) {
    Timeline timeline = Timeline.in(directory);
    if (!Files.isRegularFile(timeline.file())) {
      throw new ParameterException(
          spec.commandLine(),
          "%s has no timeline.txt: name the directory of a run".formatted(directory));
    }
    return timeline;
  }

  private boolean say(String operator, Outputs here, Outputs there) {
    Optional<Long> difference = here.firstDifference(operator, there);
    if (difference.isPresent()) {
      long time = difference.get();
      line(
          "differs",
          operator,
          "at %d ms: %s and %s"
              .formatted(
                  time, words(here.given(operator, time)), words(there.given(operator, time))));
      return false;
    }
    if (here.batches(operator) != batches) {
      line("differs", operator, "%d batches, not %d".formatted(here.batches(operator), batches));
      return false;
    }
    long again = here.again(operator) + there.again(operator);
    String twice = again == 0 ? "" : ", %d delivered again and the same each time".formatted(again);
    line(
        "equal",
        operator,
        String.format(
            Locale.ROOT, "%d batches, %,d pairs%s", batches, here.pairs(operator), twice));
    return true;
  }

  private void line(String verdict, String operator, String what) {
    out().printf(Locale.ROOT, "%-7s  %-28s  %s%n", verdict, operator, what);
  }

  private static String words(List<Checksum> given) {
    return given.isEmpty()
        ? "nothing"
        : String.join(
            ", then ",
            given.stream().map(c -> "%d pairs %016x".formatted(c.pairs(), c.sum())).toList());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
