package io.dstreamlabs.autograder.cli;

import io.dstreamlabs.autograder.kit.StudentKit;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.LabCatalog;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.leak.Leak;
import io.dstreamlabs.autograder.leak.LeakCheck;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code grade kit}: what students get. */
@Command(
    name = "kit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make the student kit: labs, the engine as a Maven repository in files, and a first page for"
          + " students. Before it is written, every file in it is opened, archives too, and looked"
          + " through for solutions, hidden tests, samples, the reference, the autograder and the"
          + " course's secret seed; a kit that holds any of it is not written.",
      ""
    })
final class KitCommand implements Callable<Integer> {
  private final Shop shop;

  @Option(
      names = "--out",
      paramLabel = "DIR_OR_ZIP",
      required = true,
      description = "A new or empty folder, or a new file whose name ends with .zip.")
  private Path out = Path.of("");

  @Option(
      names = "--labs",
      paramLabel = "LAB,LAB",
      split = ",",
      description = "The labs in it, with commas between them; default: all.")
  private List<String> labs = List.of();

  KitCommand(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Integer call() {
    List<Lab> chosen = chosen();
    KitTarget target = KitTarget.of(out);
    StudentKit kit = StudentKit.of(shop.course(), chosen);
    List<Leak> leaks = LeakCheck.of(shop.course(), chosen).leaks(kit.files());
    if (!leaks.isEmpty()) {
      leaks.forEach(leak -> shop.console().complain("LEAK  " + leak));
      shop.console().complain("\nnothing was written: mend what is said above, and make it again");
      return ExitCode.CHECK_FAILED;
    }
    target.write(kit);
    tell(kit);
    return ExitCode.OK;
  }

  private List<Lab> chosen() {
    LabCatalog catalog = shop.course().labs();
    if (labs.isEmpty()) {
      return catalog.labs();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String name : labs) {
      if (!names.add(name)) {
        throw new WrongUsage("--labs names '" + name + "' twice: name each lab once");
      }
    }
    return names.stream().map(catalog::find).sorted(Comparator.comparing(Lab::id)).toList();
  }

  private void tell(StudentKit kit) {
    long bytes = kit.files().values().stream().mapToLong(content -> content.length).sum();
    shop.console()
        .say(
            """
            labs:    %s
            engine:  %s
            leaks:   none found
            kit:     %s, %d files, %s MB"""
                .formatted(
                    String.join(", ", kit.labs().stream().map(Lab::id).toList()),
                    kit.version(),
                    out.toAbsolutePath().normalize(),
                    kit.files().size(),
                    String.format(Locale.ROOT, "%.1f", bytes / 1e6)));
  }
}
