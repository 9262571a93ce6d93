package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MistakeTest {

  @ParameterizedTest
  @EnumSource
  void a_sentence_is_one_line_without_a_full_stop(Mistake mistake) {
    assertThat(mistake.sentence()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void a_sentence_holds_for_any_lab(Mistake mistake) {
    assertThat(mistake.sentence()).doesNotContainIgnoringCase("window");
  }

  @ParameterizedTest
  @EnumSource
  void an_oracle_without_words_of_its_own_has_those_of_all_labs(Mistake mistake) {
    Oracle oracle = run -> Timelines.of("a");
    assertThat(oracle.sentence(mistake)).isEqualTo(mistake.sentence());
  }
}
