package io.dstreamlabs.labs.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.JavaProgram.Said;
import io.dstreamlabs.testkit.lesson.SeeItWorkContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** And what the player says when it cannot play. */
class SeeItWorkTest extends SeeItWorkContract {
  @Test
  void without_a_lab_it_says_how_to_name_one() throws Exception {
    assertThat(player.run(lab.repository()))
        .isEqualTo(
            new Said(2, "Say which lab: java labs/SeeItWork.java LAB [--fast]\n" + recorded()));
  }

  @Test
  void an_unknown_lab_is_refused_with_those_that_there_are() throws Exception {
    assertThat(player.run(labs, "lab5"))
        .isEqualTo(
            new Said(
                2,
                "There is no recording of 'lab5' to be found from %s\n".formatted(labs)
                    + recorded()));
  }

  @Test
  void outside_of_the_course_it_says_where_to_go(@TempDir Path elsewhere) throws Exception {
    Path there = elsewhere.toRealPath();
    assertThat(player.run(there, "lab05-windows"))
        .isEqualTo(
            new Said(
                2,
                """
                There is no recording of 'lab05-windows' to be found from %s
                Go into the folder of the course first, or give the folder of the lab.
                """
                    .formatted(there)));
  }

  /** The sentence that names all labs with a recording, this one among them. */
  private String recorded() throws IOException {
    try (Stream<Path> folders = Files.list(labs)) {
      List<String> names =
          folders
              .filter(folder -> Files.exists(folder.resolve("recording.txt")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
      assertThat(names).contains("lab05-windows");
      return "The labs with a recording are: " + String.join(", ", names) + "\n";
    }
  }
}
