package io.dstreamlabs.autograder.leak;

import io.dstreamlabs.worker.ClassFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every class file is one of the engine or of the scenarios, and knows no class of a lab: a lab comes as
 * sources. So no class file of a solution or of a sample gets through, whatever its name.
 */
final class ForeignClasses implements LeakRule {
  private static final String LABS = "io/dstreamlabs/labs/";
  private static final List<String> PACKAGES =
      List.of(
          "io.dstreamlabs.kernel.",
          "io.dstreamlabs.replay.",
          "io.dstreamlabs.testkit.",
          "io.dstreamlabs.scenarios.");

  @Override
  public Optional<String> leakIn(Opened file) {
    String bytes = file.bytes();
    for (int at = bytes.indexOf(Opened.CLASS); at >= 0; at = bytes.indexOf(Opened.CLASS, at + 1)) {
      Optional<String> leak = complaint(file, bytes, at);
      if (leak.isPresent()) {
        return leak;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> complaint(Opened file, String bytes, int at) {
    String name;
    try {
      byte[] content = file.content();
      name = ClassFile.of(Arrays.copyOfRange(content, at, content.length)).className();
    } catch (IllegalArgumentException e) {
      return at == 0 ? Optional.of("is a class file that cannot be read") : Optional.empty();
    }
    if (PACKAGES.stream().noneMatch(name::startsWith)) {
      return Optional.of("holds the class " + name + ", which is none of the engine");
    }
    int lab = bytes.indexOf(LABS, at);
    return lab < 0
        ? Optional.empty()
        : Optional.of(
            "holds the class %s, which knows %s"
                .formatted(name, bytes.substring(lab, lab + LABS.length()) + "…"));
  }
}
