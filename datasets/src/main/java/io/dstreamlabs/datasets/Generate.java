package io.dstreamlabs.datasets;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Writes all datasets into a folder: {@code NAME/NAME.csv} and {@code NAME/dataset.json}.
 *
 * <pre>
 * java -cp datasets/target/classes io.dstreamlabs.datasets.Generate datasets
 * </pre>
 */
public final class Generate {
  private Generate() {}

  /** One argument: the folder, which is made if it is not there. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: Generate FOLDER");
      System.exit(2);
    }
    into(Path.of(arguments[0]), System.out);
  }

  /** Writes all datasets into {@code folder}, a line for each to {@code out}. */
  static void into(Path folder, PrintStream out) throws IOException {
    for (DatasetGenerator generator : all()) {
      GeneratedDataset dataset = generator.generate();
      Path itsFolder = Files.createDirectories(folder.resolve(generator.name()));
      Files.write(itsFolder.resolve(generator.name() + ".csv"), dataset.csvBytes());
      Files.writeString(
          itsFolder.resolve("dataset.json"),
          Manifest.of(generator.name(), dataset),
          StandardCharsets.UTF_8);
      out.printf(
          Locale.ROOT,
          "%s: %d rows, %d bytes%n",
          generator.name(),
          dataset.rows(),
          dataset.csvBytes().length);
    }
  }

  /** The generators, in order of their names. */
  static List<DatasetGenerator> all() {
    return ServiceLoader.load(DatasetGenerator.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(DatasetGenerator::name))
        .toList();
  }
}
