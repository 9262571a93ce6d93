package io.dstreamlabs.datasets;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Writes all datasets into a folder, {@code NAME/NAME.csv} and {@code NAME/dataset.json}, or tells whether
 * those that are in it are the same.
 *
 * <pre>
 * java -cp datasets/target/classes io.dstreamlabs.datasets.Generate datasets
 * java -cp datasets/target/classes io.dstreamlabs.datasets.Generate --check datasets
 * </pre>
 *
 * <p>Ends with 0 if all is well, with 1 if a dataset differs, with 2 if it is called wrongly.
 */
public final class Generate {
  static final int SAME = 0;
  static final int DIFFERENT = 1;
  static final int WRONG_USAGE = 2;

  private static final String CHECK = "--check";

  private Generate() {}

  /** The folder, which is made if it is not there; or {@code --check} and the folder, which must be. */
  public static void main(String[] arguments) throws IOException {
    int exitCode = run(List.of(arguments), System.out, System.err);
    if (exitCode != SAME) {
      System.exit(exitCode);
    }
  }

  /** Does what {@code arguments} say; returns the exit code. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
    boolean checks = arguments.contains(CHECK);
    List<String> folders = arguments.stream().filter(argument -> !argument.equals(CHECK)).toList();
    if (arguments.size() != (checks ? 2 : 1) || folders.size() != 1) {
      err.println(
          "give one folder: Generate FOLDER writes the datasets, Generate --check FOLDER compares");
      return WRONG_USAGE;
    }
    if (folders.get(0).startsWith("-")) {
      err.println(folders.get(0) + " is no option: there is --check alone");
      return WRONG_USAGE;
    }
    Path folder = Path.of(folders.get(0));
    if (checks && !Files.isDirectory(folder)) {
      err.println(folder + " is no folder: give the one that holds the datasets");
      return WRONG_USAGE;
    }
    return checks ? new Check(folder, all()).run(out, err) : into(folder, out);
  }

  private static int into(Path folder, PrintStream out) throws IOException {
    for (DatasetGenerator generator : all()) {
      GeneratedDataset dataset = generator.generate();
      Path itsFolder = Files.createDirectories(folder.resolve(generator.name()));
      for (Map.Entry<String, byte[]> file : files(generator.name(), dataset).entrySet()) {
        Files.write(itsFolder.resolve(file.getKey()), file.getValue());
      }
      out.println(line(generator.name(), dataset));
    }
    return SAME;
  }

  /** The files of a dataset, by their names. */
  static Map<String, byte[]> files(String name, GeneratedDataset dataset) {
    return new TreeMap<>(
        Map.of(
            name + ".csv",
            dataset.csvBytes(),
            "dataset.json",
            Manifest.of(name, dataset).getBytes(StandardCharsets.UTF_8)));
  }

  /** What is said of a dataset. */
  static String line(String name, GeneratedDataset dataset) {
    return String.format(
        Locale.ROOT, "%s: %d rows, %d bytes", name, dataset.rows(), dataset.csvBytes().length);
  }

  /** The generators, in order of their names. */
  static List<DatasetGenerator> all() {
    return ServiceLoader.load(DatasetGenerator.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(DatasetGenerator::name))
        .toList();
  }
}
