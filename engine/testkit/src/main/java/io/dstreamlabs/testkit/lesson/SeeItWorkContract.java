package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.JavaProgram.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording of a lab is played by the command that its lesson gives. */
public abstract class SeeItWorkContract {
  /** The lab. */
  protected final LabFolder lab = LabFolder.ofThisSolution();

  /** The folder that holds all labs. */
  protected final Path labs = lab.repository().resolve("labs");

  /** The player. */
  protected final JavaProgram player = JavaProgram.source(labs.resolve("SeeItWork.java"));

  @Test
  void the_lab_is_found_by_its_name_in_every_folder_of_the_course() throws Exception {
    for (Path folder : List.of(lab.repository(), labs, lab.file("src/main"))) {
      assertThat(player.run(folder, lab.name()))
          .as("started in %s", folder)
          .isEqualTo(new Said(0, lab.text("recording.txt")));
    }
  }

  @Test
  void the_lab_is_found_by_its_folder_from_anywhere(@TempDir Path elsewhere) throws Exception {
    assertThat(player.run(elsewhere, lab.file("").toString(), "--fast"))
        .isEqualTo(new Said(0, lab.text("recording.txt")));
  }
}
