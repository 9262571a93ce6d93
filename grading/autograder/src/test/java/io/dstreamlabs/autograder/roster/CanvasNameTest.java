package io.dstreamlabs.autograder.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doejane_12345_6789012_lab05",
        "doejane_LATE_12345_6789012_lab05",
        "doejane_12345_6789012_lab05-1",
        "doejane_12345_6789012_77_88_lab",
        "doejane_12345_6789012_",
      })
  void name_and_user_are_found_in_time_or_late_once_or_again(String name) {
    assertThat(CanvasName.of(name)).contains(new CanvasName("doejane", "12345"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doejane",
        "doejane_12345",
        "doejane_12345_6789012",
        "anon_x7Yzk_6789012_lab05",
        "_12345_6789012_lab05",
        "Jane Doe_1234567_assignsubmission_file_",
      })
  void other_names_are_not_canvas_s(String name) {
    assertThat(CanvasName.of(name)).isEmpty();
  }

  @ParameterizedTest(name = "{1} is {0}")
  @CsvSource({
    "doejane, Jane Doe",
    "janedoe, Jane Doe",
    "doejane, 'Doe, Jane'",
    "obrienjosé, José O'Brien",
    "obrienjose, José O'Brien",
    "obrienjose\u0301, JOS\u00c9 O'BRIEN",
    "delacruzanamaría, Ana María de la Cruz",
    "cruzanamaríadela, Ana María de la Cruz",
    "smithjonesannemarie, Anne-Marie Smith-Jones",
    "madonna, Madonna",
    "王芳, 芳 王",
    "strassekim, Kim Straße",
  })
  void the_family_name_comes_first_or_last_without_signs_and_accents(String name, String student) {
    assertThat(new CanvasName(name, "1").isOf(student)).isTrue();
  }

  @ParameterizedTest(name = "{1} is not {0}")
  @CsvSource({
    "doejane, Jane",
    "doejane, Jane Doerr",
    "doejane, John Doe",
    "abc, a c b",
    "_, ''",
    "_, '!'",
  })
  void nobody_else_is_meant(String name, String student) {
    assertThat(new CanvasName(name, "1").isOf(student)).isFalse();
  }
}
