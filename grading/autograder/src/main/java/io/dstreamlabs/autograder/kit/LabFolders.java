package io.dstreamlabs.autograder.kit;

import io.dstreamlabs.autograder.lab.FileTree;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a kit takes from the folders {@code labs/} and {@code datasets/} of the course's copy. */
final class LabFolders {
  private static final String LABS = "labs";
  private static final String DATASETS = "datasets";

  private final Path root;
  private final List<Lab> labs;

  LabFolders(Path root, List<Lab> labs) {
    this.root = root;
    this.labs = List.copyOf(labs);
  }

  /** The labs, as they are but for the place of their hidden tests. */
  void addLabs(KitFiles kit) {
    for (Lab lab : labs) {
      SortedMap<String, byte[]> files = new TreeMap<>(FileTree.read(lab.directory()));
      files.keySet().removeIf(LabFolders::isByProduct);
      files.computeIfPresent("lab.yaml", (name, content) -> withoutTests(content));
      kit.addAll(LABS + "/" + lab.id(), files);
    }
  }

  /** The programs that lie beside the labs. The engine that they start is the one of the kit. */
  void addLaunchers(KitFiles kit, String courseVersion, String kitVersion) {
    for (Map.Entry<String, byte[]> file : FileTree.read(root.resolve(LABS)).entrySet()) {
      if (file.getKey().endsWith(".java") && !file.getKey().contains("/")) {
        String text = text(file.getValue()).replace(courseVersion, kitVersion);
        kit.add(LABS + "/" + file.getKey(), text);
      }
    }
  }

  /**
   * The datasets that these labs name, and the page that describes them.
   *
   * @throws WrongUsage if there is no such dataset
   */
  void addDatasets(KitFiles kit) {
    Path folder = root.resolve(DATASETS);
    TreeSet<String> names =
        labs.stream()
            .flatMap(lab -> lab.datasets().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : names) {
      if (!Files.isRegularFile(folder.resolve(name).resolve("dataset.json"))) {
        throw new WrongUsage(
            "%s: there is no dataset '%s' (no %s): mend 'datasets' in lab.yaml"
                .formatted(user(name), name, folder.resolve(name).resolve("dataset.json")));
      }
      kit.addAll(DATASETS + "/" + name, FileTree.read(folder.resolve(name)));
    }
    if (!names.isEmpty()) {
      String page = text(FileTree.read(folder).get("README.md"));
      kit.add(DATASETS + "/README.md", new DatasetsPage(page).of(names));
    }
  }

  private String user(String dataset) {
    return labs.stream()
        .filter(lab -> lab.datasets().contains(dataset))
        .map(Lab::id)
        .collect(Collectors.joining(", "));
  }

  /** What a build, an IDE or packing leaves in a folder. */
  private static boolean isByProduct(String path) {
    return path.endsWith(".class") || path.endsWith(".iml") || path.endsWith(".zip");
  }

  /** The hidden tests are not in the kit, and their name is of no use there. */
  private static byte[] withoutTests(byte[] yaml) {
    return text(yaml)
        .lines()
        .filter(line -> !line.startsWith("tests:"))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
