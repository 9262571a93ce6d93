package io.dstreamlabs.labs.lab02;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.JavaProgram;
import io.dstreamlabs.testkit.lesson.JavaProgram.Said;
import io.dstreamlabs.testkit.lesson.LabFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of programs, started as a student starts it. */
@Timeout(240)
class RunItTest {
  private static final Path COURSE = LabFolder.ofThisSolution().repository();
  private static final Path SOLUTION = LabFolder.ofThisSolution().solution("");
  private static final JavaProgram RUN_IT = JavaProgram.source(COURSE.resolve("labs/RunIt.java"));
  private static final String CURE = "mvn -q compile -pl labs/lab09-taps -am";

  /** A program that says which arguments it got, and whether it finds core, kernel and replay. */
  private static final String TAPS =
      """
      package taps;

      public final class Taps {
        public static void main(String[] args) throws Exception {
          for (String name : new String[] {"kernel.Pair", "kernel.Time", "replay.Replay"}) {
            System.out.println(Class.forName("io.dstreamlabs." + name).getSimpleName());
          }
          System.out.println(String.join(",", args));
          System.exit(args.length);
        }
      }
      """;

  @TempDir private Path elsewhere;

  @Test
  void without_words_it_says_how_to_use_it() throws Exception {
    assertThat(RUN_IT.run(COURSE))
        .isEqualTo(
            new Said(
                2,
                """
                Say what to run: java labs/RunIt.java LAB PROGRAM [ARGUMENTS]
                or, for the server of lines: java labs/RunIt.java LineServer [PORT [FILE]]
                """));
  }

  @Test
  void a_lab_that_is_not_there_is_refused() throws Exception {
    Path there = elsewhere.toRealPath();
    assertThat(RUN_IT.run(there, "lab99-none", "Taps"))
        .isEqualTo(
            new Said(
                2,
                "There is no lab 'lab99-none' to be found from %s: go into the folder of the course, or give that of the lab.\n"
                    .formatted(there)));
    assertThat(RUN_IT.run(there, "LineServer"))
        .isEqualTo(
            new Said(
                2,
                "Go into the folder of the course first: there is no labs above %s\n"
                    .formatted(there)));
  }

  @Test
  void a_program_that_the_lab_has_not_is_refused_with_those_that_it_has() throws Exception {
    assertThat(RUN_IT.run(COURSE.resolve("labs"), "lab02-dstreams", "WordCount"))
        .isEqualTo(
            new Said(2, "lab02-dstreams has no program 'WordCount'; it has: NetworkWordCount\n"));
    assertThat(RUN_IT.run(COURSE, "lab05-windows", "WordCount"))
        .isEqualTo(new Said(2, "lab05-windows has no program 'WordCount'; it has: none\n"));
  }

  @Test
  void what_is_not_compiled_is_refused_with_the_cure() throws Exception {
    Path course = course();
    Files.createDirectories(course.resolve("engine/core"));

    assertThat(RUN_IT.run(course, "lab09-taps", "Taps"))
        .isEqualTo(new Said(2, notCompiled("lab09-taps", CURE)));
    assertThat(RUN_IT.run(course, "LineServer"))
        .isEqualTo(new Said(2, notCompiled("The engine", "mvn -q compile -pl engine/replay -am")));
  }

  @Test
  void a_kit_without_its_jars_is_told() throws Exception {
    Path course = course();

    assertThat(RUN_IT.run(course, "LineServer"))
        .isEqualTo(
            new Said(
                2,
                "There is no jar in %s: is the course complete?\n"
                    .formatted(course.resolve("repo/io/dstreamlabs/dstream-core"))));
  }

  @Test
  void in_a_student_kit_the_jars_are_found_and_the_program_gets_its_arguments() throws Exception {
    Path course = course();
    engine(course);
    compile(course);

    Said said = new Said(2, "Pair\nTime\nReplay\na,b\n");
    assertThat(RUN_IT.run(course, "lab09-taps", "Taps", "a", "b")).isEqualTo(said);
    assertThat(RUN_IT.run(COURSE, course.resolve("labs/lab09-taps").toString(), "Taps", "a", "b"))
        .isEqualTo(said);
    assertThat(RUN_IT.run(course, "LineServer", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void a_source_that_was_changed_since_is_told_and_the_program_runs_as_it_was() throws Exception {
    Path course = course();
    engine(course);
    compile(course);
    Files.setLastModifiedTime(source(course), FileTime.fromMillis(4_000_000_000_000L));

    assertThat(RUN_IT.run(course, "lab09-taps", "Taps").text())
        .contains(
            "(lab09-taps was changed since it was compiled, and runs as it was: to change that, run "
                + CURE
                + ")\n")
        .contains("Pair\nTime\nReplay\n");
  }

  @Test
  void lines_that_are_typed_are_counted() throws Exception {
    try (Running server = new Running(RUN_IT.in(COURSE, "LineServer", "0"))) {
      server.hear("listening on port ");
      String port = server.hearUntil(";");
      try (Running program =
          new Running(
              RUN_IT.in(COURSE, SOLUTION.toString(), "NetworkWordCount", "localhost", port))) {
        server.hear("connected: 1\n");
        server.type("tea owl tea");
        program.hear("(tea,2)\n");
      }
    }
  }

  private static String notCompiled(String what, String cure) {
    return what + " is not compiled yet: run " + cure + " first, in the folder of the course.\n";
  }

  /** A course of one lab, whose program is not compiled. */
  private Path course() throws IOException {
    Path course = elsewhere.toRealPath();
    Files.createDirectories(source(course).getParent());
    Files.writeString(source(course), TAPS);
    return course;
  }

  private static Path source(Path course) {
    return course.resolve("labs/lab09-taps/src/main/java/taps/Taps.java");
  }

  private static void compile(Path course) {
    run(
        "javac",
        "-d",
        course.resolve("labs/lab09-taps/target/classes").toString(),
        source(course).toString());
  }

  /** All that a program is run with. */
  private static void engine(Path course) throws IOException {
    for (String module : List.of("core", "kernel", "replay")) {
      jar(course, module);
    }
  }

  /** Puts the jar of a module where a kit has it, and beside it a newer one that holds no class. */
  private static void jar(Path course, String module) throws IOException {
    String artifact = "dstream-" + module;
    Path folder = course.resolve("repo/io/dstreamlabs/" + artifact + "/1.0.0-SNAPSHOT");
    Files.createDirectories(folder);
    run(
        "jar",
        "-cf",
        folder.resolve(artifact + "-1.0.0-SNAPSHOT.jar").toString(),
        "-C",
        COURSE.resolve("engine/" + module + "/target/classes").toString(),
        ".");
    Path sources = folder.resolve(artifact + "-1.0.0-SNAPSHOT-sources.jar");
    Files.write(sources, new byte[0]);
    Files.setLastModifiedTime(sources, FileTime.fromMillis(4_000_000_000_000L));
  }

  private static void run(String tool, String... arguments) {
    assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
        .as("%s %s", tool, List.of(arguments))
        .isZero();
  }
}
