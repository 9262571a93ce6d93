package io.dstreamlabs.autograder.sandbox;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a JVM with every limit that a JVM has. It keeps standard output free for frames: the
 * JVM's own words go to standard error.
 */
final class JavaCommand {
  private static final int FIRST_WITH_UNSAFE_SWITCH = 24;

  private JavaCommand() {}

  /**
   * The command.
   *
   * @param java the launcher's path
   * @param app directory of the jars, as the program will see it
   */
  static List<String> of(String java, String app, JavaProgram program) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(
        List.of(
            "-Xmx" + program.heapMb() + "m",
            "-Xms16m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=2",
            "-XX:MaxMetaspaceSize=" + program.metaspaceMb() + "m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "-Xlog:all=off:stderr",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
            "-Djava.awt.headless=true"));
    if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_SWITCH) {
      command.add("--sun-misc-unsafe-memory-access=deny");
      command.add("--illegal-native-access=deny");
    }
    command.add("-cp");
    command.add(
        SandboxJar.all().stream()
            .map(jar -> app + "/" + jar.fileName())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(program.mainClass());
    program.arguments().forEach(text -> command.add(text.replace(JavaProgram.APP, app)));
    return command;
  }
}
