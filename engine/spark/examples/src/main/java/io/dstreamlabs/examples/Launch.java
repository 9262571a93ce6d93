package io.dstreamlabs.examples;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.spark.SparkRddContext;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.SparkConf;

/**
 * Starts Spark for an example, runs it, and stops Spark.
 *
 * <pre>
 * PROGRAM                      on all cores of this machine, over the datasets of this checkout
 * PROGRAM MASTER               on another master, such as local[2] or spark://HOST:7077
 * PROGRAM MASTER FILE...       over other files with the same columns
 * </pre>
 *
 * <p>Ends with 0; with 2 if it is called wrongly.
 */
public final class Launch {
  static final int DONE = 0;
  static final int WRONG_USAGE = 2;

  private static final DateTimeFormatter HOUR_AND_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Launch() {}

  /** What there is to run. */
  @FunctionalInterface
  public interface Example {

    /** Reads {@code files}, one per dataset, and prints what comes out of each window. */
    void run(SparkRddContext rdds, List<Path> files, PrintStream out);
  }

  /**
   * Runs {@code example} as {@code arguments} say; exits if they are wrong.
   *
   * @param datasets names of the datasets whose files are read unless others are given
   */
  public static void main(String[] arguments, Example example, String... datasets) {
    int exitCode = run(List.of(arguments), example, datasets, System.out, System.err);
    if (exitCode != DONE) {
      System.exit(exitCode);
    }
  }

  static int run(
      List<String> arguments,
      Example example,
      String[] datasets,
      PrintStream out,
      PrintStream err) {
    List<Path> files =
        arguments.size() < 2
            ? Arrays.stream(datasets).map(Launch::committed).toList()
            : arguments.stream().skip(1).map(Path::of).toList();
    if (files.size() != datasets.length) {
      err.println(
          "give a master, and then a file for each of: %s; or leave out what may be as usual"
              .formatted(String.join(", ", datasets)));
      return WRONG_USAGE;
    }
    Optional<Path> missing = files.stream().filter(file -> !Files.isRegularFile(file)).findFirst();
    if (missing.isPresent()) {
      err.println(
          missing.get() + " is no file: start from the root of the repository, or give its place");
      return WRONG_USAGE;
    }
    SparkConf conf = quiet(new SparkConf());
    arguments.stream().findFirst().ifPresent(conf::setMaster);
    try (SparkRddContext rdds = SparkRddContext.start(conf)) {
      example.run(rdds, files, out);
    }
    return DONE;
  }

  /** The settings of a small program: no web page, no bar of progress, two partitions after a shuffle. */
  static SparkConf quiet(SparkConf conf) {
    return conf.setIfMissing("spark.master", "local[*]")
        .setIfMissing("spark.app.name", "an example of DStream Labs")
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.ui.showConsoleProgress", "false")
        .setIfMissing("spark.sql.shuffle.partitions", "2");
  }

  /** A time of day, in UTC: {@code 18:20}. */
  public static String timeOfDay(Time time) {
    return HOUR_AND_MINUTE.format(Instant.ofEpochMilli(time.milliseconds()));
  }

  private static Path committed(String dataset) {
    return Path.of("datasets", dataset, dataset + ".csv");
  }
}
