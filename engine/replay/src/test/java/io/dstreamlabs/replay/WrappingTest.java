package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void a_sentence_that_fits_is_one_line() {
    assertThat(Wrapping.lines("take the oldest batch", 21))
        .containsExactly("take the oldest batch");
  }

  @Test
  void one_character_too_many_goes_on_a_new_line_word_by_word() {
    assertThat(Wrapping.lines("take the oldest batch", 20))
        .containsExactly("take the oldest", "batch");
  }

  @Test
  void a_word_longer_than_the_width_has_a_line_of_its_own() {
    assertThat(Wrapping.lines("at reduceByKeyAndWindow now", 5))
        .containsExactly("at", "reduceByKeyAndWindow", "now");
  }

  @Test
  void nothing_is_one_empty_line() {
    assertThat(Wrapping.lines("", 80)).containsExactly("");
  }
}
