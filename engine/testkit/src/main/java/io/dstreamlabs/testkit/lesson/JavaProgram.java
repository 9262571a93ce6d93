package io.dstreamlabs.testkit.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in one Java file, started as a student starts it: {@code java labs/SeeItWork.java}.
 *
 * @param source the file
 */
public record JavaProgram(Path source) {

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
    command.add(source.toString());
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
