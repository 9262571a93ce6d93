package io.dstreamlabs.autograder.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The command line of a JVM with every limit that a JVM has. It keeps standard output free for
 * frames: the JVM's own words go to standard error.
 */
final class JavaCommand {
  /** A heap that starts smaller is collected again and again while a process warms up. */
  private static final int START_OF_HEAP = 4;

  private static final int FIRST_WITH_UNSAFE_SWITCH = 24;

  private JavaCommand() {}

  /**
   * The command.
   *
   * @param javaHome the JDK, as the program will see it and as it is here
   * @param app directory of the jars, as the program will see it
   */
  static List<String> of(Path javaHome, String app, JavaProgram program) {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(
        List.of(
            "-Xmx" + program.heapMb() + "m",
            "-Xms" + program.heapMb() / START_OF_HEAP + "m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
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
    if (feature(javaHome) >= FIRST_WITH_UNSAFE_SWITCH) {
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

  /**
   * The JDK's feature release, by its own {@code release} file; that of this process if it has
   * none.
   */
  static int feature(Path javaHome) {
    Properties release = new Properties();
    try (Reader file = Files.newBufferedReader(javaHome.resolve("release"))) {
      release.load(file);
      String quoted = release.getProperty("JAVA_VERSION", "");
      return Runtime.Version.parse(quoted.replace("\"", "")).feature();
    } catch (IOException | IllegalArgumentException e) {
      return Runtime.version().feature();
    }
  }
}
