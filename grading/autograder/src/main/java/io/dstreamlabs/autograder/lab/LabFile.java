package io.dstreamlabs.autograder.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one {@code lab.yaml} and refuses what would only show up while grading. */
final class LabFile {
  private static final Set<String> KEYS =
      Set.of("id", "title", "package", "entry", "tests", "files", "exercises", "datasets");
  private static final Set<String> EXERCISE_KEYS = Set.of("id", "title", "points", "uses");
  private static final String SOURCES = "src/main/java/";
  private static final Pattern DATASET = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private LabFile() {}

  static Lab read(Path file) {
    YamlFields fields = YamlFields.read(file, KEYS);
    Path directory = file.toAbsolutePath().getParent();
    String id = fields.text("id");
    if (!directory.endsWith(id)) {
      throw fields.wrong(
          "'id' is " + id + ", but must be the name of its folder, " + directory.getFileName());
    }
    String packageName = fields.text("package");
    String entry = fields.text("entry");
    if (!entry.startsWith(packageName + ".")) {
      throw fields.wrong("'entry' is " + entry + ", but must be a class in " + packageName);
    }
    return new Lab(
        id,
        fields.text("title"),
        packageName,
        entry,
        fields.text("tests"),
        files(fields, directory),
        exercises(fields),
        datasets(fields),
        directory);
  }

  /** Optional: most labs need no data but what is in their tests. */
  private static List<String> datasets(YamlFields fields) {
    List<String> datasets = fields.textsIfAny("datasets");
    for (String name : datasets) {
      if (!DATASET.matcher(name).matches()) {
        throw fields.wrong("dataset '" + name + "' must be the name of a folder of datasets/");
      }
      if (Collections.frequency(datasets, name) > 1) {
        throw fields.wrong("dataset '" + name + "' is there twice: keep one");
      }
    }
    return datasets;
  }

  private static List<String> files(YamlFields fields, Path directory) {
    List<String> files = fields.texts("files");
    if (files.isEmpty()) {
      throw fields.wrong("'files' is empty: name the sources that the student edits");
    }
    for (String name : files) {
      if (!name.startsWith(SOURCES) || !name.endsWith(".java") || name.contains("..")) {
        throw fields.wrong("file '" + name + "' must be a path like " + SOURCES + "…/Windows.java");
      }
      if (!Files.isRegularFile(directory.resolve(name))) {
        throw fields.wrong("file '" + name + "' is not in " + directory + ": write its stub");
      }
    }
    return files;
  }

  private static List<Exercise> exercises(YamlFields fields) {
    List<YamlFields> parts = fields.mappings("exercises", EXERCISE_KEYS);
    if (parts.isEmpty()) {
      throw fields.wrong("'exercises' is empty: a lab has at least one");
    }
    List<Exercise> exercises = new ArrayList<>();
    for (YamlFields part : parts) {
      String id = part.text("id");
      if (exercises.stream().anyMatch(other -> other.id().equals(id))) {
        throw part.wrong("exercise " + id + " is there twice: give each an id of its own");
      }
      exercises.add(
          new Exercise(id, part.text("title"), part.positive("points"), part.texts("uses")));
    }
    checkUses(fields, exercises);
    return exercises;
  }

  private static void checkUses(YamlFields fields, List<Exercise> exercises) {
    Set<String> ids = exercises.stream().map(Exercise::id).collect(Collectors.toSet());
    for (Exercise exercise : exercises) {
      for (String used : exercise.uses()) {
        if (!ids.contains(used) || used.equals(exercise.id())) {
          throw fields.wrong(
              "exercise "
                  + exercise.id()
                  + " uses '"
                  + used
                  + "', which is no other exercise of it");
        }
      }
    }
  }
}
