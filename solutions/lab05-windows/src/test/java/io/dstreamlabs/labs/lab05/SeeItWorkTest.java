package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The player of the recordings, started as a student starts it. */
class SeeItWorkTest {
  private static final Path LABS = LabFolder.REPOSITORY.resolve("labs");

  @TempDir private Path elsewhere;

  /** What a program said. */
  private record Said(int exitCode, String text) {}

  @Test
  void a_lab_is_found_by_its_name_in_every_folder_of_the_course() throws Exception {
    for (Path folder : List.of(LabFolder.REPOSITORY, LABS, LabFolder.file("src/main"))) {
      assertThat(play(folder, "lab05-windows"))
          .as("started in %s", folder)
          .isEqualTo(new Said(0, LabFolder.text("recording.txt")));
    }
  }

  @Test
  void a_lab_is_found_by_its_folder_from_anywhere() throws Exception {
    assertThat(play(elsewhere, LabFolder.file("").toString(), "--fast"))
        .isEqualTo(new Said(0, LabFolder.text("recording.txt")));
  }

  @Test
  void without_a_lab_it_says_how_to_name_one() throws Exception {
    assertThat(play(LabFolder.REPOSITORY))
        .isEqualTo(
            new Said(
                2,
                """
                Say which lab: java labs/SeeItWork.java LAB [--fast]
                The labs with a recording are: lab05-windows
                """));
  }

  @Test
  void an_unknown_lab_is_refused_with_those_that_there_are() throws Exception {
    assertThat(play(LABS, "lab5"))
        .isEqualTo(
            new Said(
                2,
                """
                There is no recording of 'lab5' to be found from %s
                The labs with a recording are: lab05-windows
                """
                    .formatted(LABS)));
  }

  @Test
  void outside_of_the_course_it_says_where_to_go() throws Exception {
    Path there = elsewhere.toRealPath();
    assertThat(play(there, "lab05-windows"))
        .isEqualTo(
            new Said(
                2,
                """
                There is no recording of 'lab05-windows' to be found from %s
                Go into the folder of the course first, or give the folder of the lab.
                """
                    .formatted(there)));
  }

  private static Said play(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(LABS.resolve("SeeItWork.java").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder start =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    start.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = start.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text.replace("\r\n", "\n"));
  }
}
