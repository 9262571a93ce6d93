package io.dstreamlabs.autograder.sample;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.Lab;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.lab.YamlFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code grading/submissions/LAB/labels.yaml} strictly. Every folder beside it has a label, and every
 * label a folder.
 *
 * <pre>
 * samples:
 *   - name: one-batch-too-many        the folder
 *     about: The window holds the batch at its open end too.
 *     loses: [5.1]                    wrong themselves; [] in a right sample
 *     together: [5.3]                 fail because they use these; often []
 * </pre>
 */
public final class SampleLabels {
  private static final String FILE = "labels.yaml";
  private static final Set<String> KEYS = Set.of("samples");
  private static final Set<String> SAMPLE_KEYS = Set.of("name", "about", "loses", "together");

  private SampleLabels() {}

  /** Whether the lab has sample submissions at all. */
  public static boolean exist(Course course, Lab lab) {
    return Files.isRegularFile(course.samples(lab).resolve(FILE));
  }

  /**
   * The samples of {@code lab}, sorted by name.
   *
   * @throws WrongUsage if the file is missing or wrong, or if labels and folders do not match
   */
  public static List<Sample> read(Course course, Lab lab) {
    Path directory = course.samples(lab);
    YamlFields fields = YamlFields.read(directory.resolve(FILE), KEYS);
    List<Sample> samples = new ArrayList<>();
    for (YamlFields label : fields.mappings("samples", SAMPLE_KEYS)) {
      samples.add(sample(label, directory, lab));
    }
    samples.sort(Comparator.comparing(Sample::name));
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).name().equals(samples.get(i - 1).name())) {
        throw fields.wrong("sample " + samples.get(i).name() + " has two labels: keep one");
      }
    }
    Set<String> unlabelled = folders(directory);
    samples.forEach(sample -> unlabelled.remove(sample.name()));
    if (!unlabelled.isEmpty()) {
      throw fields.wrong("no label for " + String.join(", ", unlabelled) + ": add one for each");
    }
    return List.copyOf(samples);
  }

  private static Sample sample(YamlFields label, Path directory, Lab lab) {
    String name = label.text("name");
    Path folder = directory.resolve(name);
    if (!folders(directory).contains(name)) {
      throw label.wrong(
          "there is no folder '" + name + "' beside it: add it or take the label out");
    }
    List<String> loses = exercises(label, "loses", lab);
    List<String> together = exercises(label, "together", lab);
    for (String exercise : together) {
      if (loses.contains(exercise)) {
        throw label.wrong("exercise " + exercise + " is in 'loses' and in 'together': keep one");
      }
    }
    if (loses.isEmpty() && !together.isEmpty()) {
      throw label.wrong("'together' needs a root in 'loses', which is empty: name the root");
    }
    return new Sample(name, label.text("about"), loses, together, folder);
  }

  private static List<String> exercises(YamlFields label, String key, Lab lab) {
    List<String> known = lab.exerciseIds();
    for (String exercise : label.texts(key)) {
      if (!known.contains(exercise)) {
        throw label.wrong(
            "'%s' names exercise %s, but %s has %s"
                .formatted(key, exercise, lab.id(), String.join(", ", known)));
      }
    }
    return label.texts(key);
  }

  private static Set<String> folders(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }
}
