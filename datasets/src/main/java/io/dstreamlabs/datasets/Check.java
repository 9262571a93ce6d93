package io.dstreamlabs.datasets;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether the datasets in a folder are those that the generators make, byte for byte. Writes nothing to
 * the disk.
 *
 * @param folder where they are
 * @param generators all of them
 */
record Check(Path folder, List<DatasetGenerator> generators) {
  private static final String MANIFEST = "dataset.json";

  /** Prints a line per dataset that is the same, and one per file that is not; returns the exit code. */
  int run(PrintStream out, PrintStream err) throws IOException {
    int trouble = 0;
    Set<String> unknown = datasetsInFolder();
    for (DatasetGenerator generator : generators) {
      GeneratedDataset dataset = generator.generate();
      List<String> differences = differences(generator.name(), dataset);
      if (differences.isEmpty()) {
        out.println(Generate.line(generator.name(), dataset) + ", as committed");
      }
      differences.forEach(difference -> out.println(generator.name() + ": " + difference));
      trouble += differences.size();
      unknown.remove(generator.name());
    }
    unknown.forEach(
        name -> out.println(name + ": no generator makes it: add one, or take the folder away"));
    if (trouble > 0) {
      err.println(
          "If the generator is right, write the files anew: Generate "
              + folder
              + ". If the files are right, undo what changed the generator.");
    }
    return trouble + unknown.size() == 0 ? Generate.SAME : Generate.DIFFERENT;
  }

  private List<String> differences(String name, GeneratedDataset dataset) throws IOException {
    Path its = folder.resolve(name);
    if (!Files.isDirectory(its)) {
      return List.of("the folder " + name + " is missing");
    }
    Map<String, byte[]> expected = Generate.files(name, dataset);
    Set<String> names = names(its);
    names.addAll(expected.keySet());
    List<String> differences = new ArrayList<>();
    for (String file : names) {
      Path path = its.resolve(file);
      if (!expected.containsKey(file)) {
        differences.add(file + " is none of its files: take it away");
      } else if (!Files.isRegularFile(path)) {
        differences.add(file + " is missing");
      } else {
        Difference.between(Files.readAllBytes(path), expected.get(file))
            .ifPresent(difference -> differences.add(file + " " + difference));
      }
    }
    return differences;
  }

  /** The folders that look like one of a dataset. */
  private Set<String> datasetsInFolder() throws IOException {
    return names(folder).stream()
        .filter(
            name ->
                Files.exists(folder.resolve(name).resolve(MANIFEST))
                    || Files.exists(folder.resolve(name).resolve(name + ".csv")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
