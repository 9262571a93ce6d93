package io.dstreamlabs.testkit.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that is run in a process of its own.
 *
 * @param what of {@code java what}, such as {@code labs/SeeItWork.java}
 */
public record JavaProgram(List<String> what) {
  /** For programs that end soon: they spend a third less of the processor, and say nothing else. */
  private static final List<String> SOON_READY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Takes a copy. */
  public JavaProgram {
    what = List.copyOf(what);
  }

  /** A program in one file, started as a student starts it: {@code java labs/SeeItWork.java}. */
  public static JavaProgram source(Path file) {
    return new JavaProgram(List.of(file.toString()));
  }

  /** A compiled program, with the class path of this process. */
  public static JavaProgram compiled(Class<?> program) {
    return new JavaProgram(
        List.of("-cp", System.getProperty("java.class.path"), program.getName()));
  }

  /**
   * What a program said until it ended.
   *
   * @param exitCode how it ended
   * @param text standard output and error as they came, lines ended by {@code \n}
   */
  public record Said(int exitCode, String text) {}

  /** The program, in {@code folder}, not started yet; standard error goes where standard output does. */
  public ProcessBuilder in(Path folder, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SOON_READY);
    command.addAll(what);
    command.addAll(List.of(arguments));
    ProcessBuilder program =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return program;
  }

  /** Runs it in {@code folder} to its end. */
  public Said run(Path folder, String... arguments) throws IOException, InterruptedException {
    Process process = in(folder, arguments).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text.replace("\r\n", "\n"));
  }
}
