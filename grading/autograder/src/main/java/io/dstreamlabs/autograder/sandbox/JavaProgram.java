package io.dstreamlabs.autograder.sandbox;

import java.util.List;
import java.util.Objects;

/**
 * A Java program to run in the sandbox.
 *
 * @param mainClass its main class, in one of {@link SandboxJar#all()}
 * @param arguments arguments; {@code {app}} in one stands for the directory of the jars
 * @param heapMb largest heap, in MB
 * @param metaspaceMb memory for classes, in MB
 */
public record JavaProgram(String mainClass, List<String> arguments, int heapMb, int metaspaceMb) {

  /** Stands for the directory of the jars, in arguments. */
  public static final String APP = "{app}";

  /** Checks and copies. */
  public JavaProgram {
    Objects.requireNonNull(mainClass, "mainClass");
    arguments = List.copyOf(arguments);
    if (heapMb <= 0 || metaspaceMb <= 0) {
      throw new IllegalArgumentException(
          "heapMb is %d and metaspaceMb %d, but both must be positive"
              .formatted(heapMb, metaspaceMb));
    }
  }
}
