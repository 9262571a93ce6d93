package io.dstreamlabs.autograder.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe_1234567_assignsubmission_file",
        "Jane Doe_1234567_assignsubmission_file_",
        "Jane Doe_1234567_assignsubmission_file_lab05",
        "Jane Doe_1234567_assignsubmission_file_lab_05_assignsubmission_file_",
      })
  void folders_of_both_kinds_and_files_are_the_students(String name) {
    assertThat(MoodleName.of(name))
        .hasValueSatisfying(it -> assertThat(it.isOf("Jane Doe")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe",
        "Jane Doe_1234567",
        "Jane Doe_assignsubmission_file_",
        "_1234567_assignsubmission_file_",
        "Jane Doe_1234567_assignsubmission_files",
        "doejane_12345_6789012_lab05",
      })
  void other_names_are_not_moodles(String name) {
    assertThat(MoodleName.of(name)).isEmpty();
  }

  @Test
  void what_was_typed_in_is_told_from_files() {
    assertThat(MoodleName.of("Jane Doe_1_assignsubmission_onlinetext_"))
        .hasValueSatisfying(it -> assertThat(it.isOnlineText()).isTrue());
    assertThat(MoodleName.of("Jane Doe_1_assignsubmission_file_"))
        .hasValueSatisfying(it -> assertThat(it.isOnlineText()).isFalse());
  }

  /** Moodle leaves out the signs, and writes a blank for an underscore. */
  @ParameterizedTest(name = "{1} is downloaded as {0}")
  @CsvSource({
    "José OBrien, José O'Brien",
    "JOSE\u0301 obrien, jos\u00e9 O'Brien",
    "Kim 2, Kim_2",
    "Anne-Marie Roe, Anne-Marie Roe",
    "scriptalert(1)script, <script>alert(1)</script>",
    "王芳, 王芳",
  })
  void names_are_compared_by_letters_and_digits(String downloaded, String name) {
    assertThat(new MoodleName(downloaded, "file").isOf(name)).isTrue();
  }

  @ParameterizedTest(name = "{1} is not {0}")
  @CsvSource({
    "Jose OBrien, José O'Brien",
    "Jane Doe, Doe Jane",
    "Jane Doe, Jane",
    "'!', '?'",
    "'!', ''"
  })
  void other_names_are_not_the_same(String downloaded, String name) {
    assertThat(new MoodleName(downloaded, "file").isOf(name)).isFalse();
  }
}
