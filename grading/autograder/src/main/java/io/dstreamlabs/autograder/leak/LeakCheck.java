package io.dstreamlabs.autograder.leak;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.FileTree;
import io.dstreamlabs.autograder.lab.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for what students must not see: opens every file and every archive in it, and holds each against all
 * rules. Not thread-safe.
 *
 * <pre>
 * names       nothing names the reference, a hidden test, the worker or the autograder
 * classes     a class file is one of the engine or of the scenarios, and knows no lab
 * methods     no method of a solution, a sample or the reference
 * code        no passage of them that is no hint of a lesson, and none of a hidden test
 * files       none of those files as a whole
 * seed        the secret of grading/course.yaml in no encoding
 * exercises   each is still to do
 * </pre>
 *
 * Solutions of labs that are not in the kit are secret too.
 */
public final class LeakCheck {
  /** Whose sources are secret; the worker and the autograder are found by their names. */
  private static final List<String> SECRET =
      List.of("solutions", "grading/submissions", "grading/hidden-tests", "engine/reference");

  /** Whose main sources are public. */
  private static final List<String> OPEN =
      List.of(
          "engine/core", "engine/kernel", "engine/replay", "engine/testkit", "grading/scenarios");

  private static final String LESSON = "README.md";
  private static final String HIDDEN = "grading/hidden-tests/src/main/";

  /** Short enough for a method of one line, too long for a phrase that everybody writes. */
  private static final int ANSWER = 40;

  /** Tests look like one another: the names of rules, the words around a program. */
  private static final int TEST = 80;

  private final List<Lab> labs;
  private final List<LeakRule> rules;

  private LeakCheck(List<Lab> labs, List<LeakRule> rules) {
    this.labs = labs;
    this.rules = rules;
  }

  /**
   * A check for a kit with {@code labs} of {@code course}.
   *
   * <p>Cost: reads all sources of the course, some megabytes.
   */
  public static LeakCheck of(Course course, List<Lab> labs) {
    Map<String, byte[]> secret = read(course.root(), SECRET, "");
    Map<String, byte[]> open = read(course.root(), OPEN, "src/main");
    for (Lab lab : course.labs().labs()) {
      open.putAll(read(course.root(), List.of("labs/" + lab.id()), "src/main"));
      open.keySet().removeAll(OpenExercises.solved(lab, open));
    }
    Map<String, byte[]> answers = sources(secret, LeakCheck::isAnswer);
    return new LeakCheck(
        List.copyOf(labs),
        List.of(
            new ForeignNames(),
            new ForeignClasses(),
            new SecretFiles(secret, open),
            new SecretMethods(answers, open),
            SecretCode.of(ANSWER, answers, withLessons(course, open)),
            SecretCode.of(TEST, sources(secret, LeakCheck::isHiddenTest), open),
            SecretSeed.of(course)));
  }

  /** The hints of a lesson are passages of an answer that students may see. */
  private static Map<String, byte[]> withLessons(Course course, Map<String, byte[]> open) {
    Map<String, byte[]> all = new TreeMap<>(open);
    for (Lab lab : course.labs().labs()) {
      byte[] lesson = FileTree.read(lab.directory()).get(LESSON);
      if (lesson != null) {
        all.put("labs/" + lab.id() + "/" + LESSON, lesson);
      }
    }
    return all;
  }

  private static Map<String, byte[]> sources(Map<String, byte[]> files, Predicate<String> wanted) {
    Map<String, byte[]> sources = new TreeMap<>(files);
    sources.keySet().removeIf(path -> !path.endsWith(".java") || !wanted.test(path));
    return sources;
  }

  private static boolean isAnswer(String path) {
    return path.contains("/src/main/") && !isHiddenTest(path);
  }

  private static boolean isHiddenTest(String path) {
    return path.startsWith(HIDDEN);
  }

  /**
   * Everything that is wrong with a kit.
   *
   * @param files from path to content
   * @return in the order of the files; at most one for each file and rule
   */
  public List<Leak> leaks(Map<String, byte[]> files) {
    Openings openings = Openings.of(new TreeMap<>(files));
    List<Leak> leaks = new ArrayList<>(openings.closed());
    for (Opened file : openings.opened()) {
      for (LeakRule rule : rules) {
        rule.leakIn(file).ifPresent(what -> leaks.add(new Leak(file.place(), what)));
      }
    }
    labs.forEach(lab -> leaks.addAll(OpenExercises.done(lab, files)));
    return leaks;
  }

  /** All files below {@code part} of each of {@code modules}, by their paths in the course's copy. */
  private static Map<String, byte[]> read(Path root, List<String> modules, String part) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String module : modules) {
      Path folder = root.resolve(module).resolve(part);
      String place = root.relativize(folder).toString().replace('\\', '/');
      FileTree.read(folder).forEach((path, content) -> files.put(place + "/" + path, content));
    }
    return files;
  }
}
