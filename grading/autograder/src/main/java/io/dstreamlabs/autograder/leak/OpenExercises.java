package io.dstreamlabs.autograder.leak;

import io.dstreamlabs.autograder.lab.Exercise;
import io.dstreamlabs.autograder.lab.Lab;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every exercise is still to do: nobody solved the lab in the place of its stubs. */
final class OpenExercises {
  private static final String ANY_TO_DO = "NotImplementedYet.exercise(";
  private static final String TO_DO = "NotImplementedYet.exercise(\"%s\"";

  private OpenExercises() {}

  /** The exercises of {@code lab} that none of its stubs in {@code files} says to be still to do. */
  static List<Leak> done(Lab lab, Map<String, byte[]> files) {
    StringBuilder stubs = new StringBuilder();
    for (String name : lab.files()) {
      byte[] content = files.getOrDefault(path(lab, name), new byte[0]);
      stubs.append(new String(content, StandardCharsets.UTF_8));
    }
    String text = DenseText.code(stubs.toString());
    List<Leak> done = new ArrayList<>();
    for (Exercise exercise : lab.exercises()) {
      if (!text.contains(TO_DO.formatted(exercise.id()))) {
        done.add(
            new Leak(
                "labs/" + lab.id(),
                "nothing of exercise %s is still to do: put its stub back"
                    .formatted(exercise.id())));
      }
    }
    return done;
  }

  /** The paths of the stubs in {@code files} with nothing left to do: what they hold is an answer. */
  static List<String> solved(Lab lab, Map<String, byte[]> files) {
    return lab.files().stream()
        .map(name -> path(lab, name))
        .filter(files::containsKey)
        .filter(path -> !code(files.get(path)).contains(ANY_TO_DO))
        .toList();
  }

  private static String code(byte[] source) {
    return DenseText.code(new String(source, StandardCharsets.UTF_8));
  }

  private static String path(Lab lab, String name) {
    return "labs/" + lab.id() + "/" + name;
  }
}
