package io.dstreamlabs.hidden.lab02;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.hidden.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchWordsTest {

  @ParameterizedTest
  @EnumSource
  void a_sentence_is_one_line_without_a_full_stop(Mistake mistake) {
    assertThat(BatchWords.of(mistake)).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_said_of_windows(Mistake mistake) {
    assertThat(BatchWords.of(mistake)).doesNotContain("window", "oldest batch");
  }

  @Test
  void what_is_said_of_batches_is_what_the_oracle_says() {
    assertThat(new NaiveOperators().sentence(Mistake.EMPTY_MADE_ABSENT))
        .isEqualTo(
            "an RDD without records is an RDD: only where the parent has none there is none");
  }

  @Test
  void where_batches_have_nothing_to_add_the_words_are_those_of_all_labs() {
    assertThat(BatchWords.of(Mistake.REFUSED)).isEqualTo(Mistake.REFUSED.sentence());
  }
}
