package io.dstreamlabs.hidden.lab05;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.hidden.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WindowWordsTest {

  @ParameterizedTest
  @EnumSource
  void a_sentence_is_one_line_without_a_full_stop(Mistake mistake) {
    assertThat(WindowWords.of(mistake)).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  @Test
  void what_is_said_of_windows_is_what_the_oracle_says() {
    assertThat(new NaiveWindows().sentence(Mistake.TOO_LITTLE))
        .isEqualTo("records of the window are missing: off by one batch, or is a batch left out?");
  }

  @Test
  void where_windows_have_nothing_to_add_the_words_are_those_of_all_labs() {
    assertThat(WindowWords.of(Mistake.ONE_SLIDE_LATE))
        .isEqualTo("off by one: each RDD is the one that was due one slide before");
  }
}
