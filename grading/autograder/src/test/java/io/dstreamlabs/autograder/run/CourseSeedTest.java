package io.dstreamlabs.autograder.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.Course;
import io.dstreamlabs.autograder.lab.WrongUsage;
import io.dstreamlabs.autograder.run.CourseSeed.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSeedTest {
  @TempDir Path root;

  private void courseFile(String yaml) throws IOException {
    Files.createDirectories(root.resolve("grading"));
    Files.writeString(root.resolve("grading/course.yaml"), yaml);
  }

  private CourseSeed choose(String option) {
    return CourseSeed.choose(option, new Course(root));
  }

  @Test
  void the_option_counts_before_the_courses_file() throws IOException {
    courseFile("seed: 7\n");
    assertThat(choose(" -42 ")).isEqualTo(new CourseSeed(-42, Origin.OPTION));
  }

  @Test
  void the_courses_file_counts_before_the_public_seed() throws IOException {
    courseFile("seed: 7\n");
    assertThat(choose("")).isEqualTo(new CourseSeed(7, Origin.COURSE_FILE));
  }

  @Test
  void without_both_the_seed_is_the_public_one() {
    assertThat(choose("")).isEqualTo(new CourseSeed(20_260_105, Origin.PUBLIC_DEMO));
    assertThat(choose("")).isEqualTo(CourseSeed.publicDemo());
  }

  @Test
  void words_are_a_seed_by_the_first_eight_bytes_of_their_sha256() {
    // sha256sum of the three bytes "abc" begins with ba7816bf8f01cfea
    assertThat(choose("abc")).isEqualTo(new CourseSeed(0xba7816bf8f01cfeaL, Origin.OPTION));
  }

  @Test
  void a_courses_file_without_a_seed_is_wrong_usage() throws IOException {
    courseFile("{}\n");
    assertThatThrownBy(() -> choose(""))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(root.resolve("grading/course.yaml") + ": key 'seed' is missing: add it");
  }
}
