package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String FACE = "\uD83D\uDE00";

  @Test
  void two_letters_are_17_pixels() {
    assertThat(Letters.width("")).isZero();
    assertThat(Letters.width("a")).isEqualTo(9); // 8.5, rounded up
    assertThat(Letters.width("ab")).isEqualTo(17);
    assertThat(Letters.width("cab1:7")).isEqualTo(51);
  }

  @Test
  void a_wide_letter_is_two_and_an_accent_on_another_is_none() {
    assertThat(Letters.width("\u7A93")).isEqualTo(17); // a window, in Chinese
    assertThat(Letters.width(FACE)).isEqualTo(17);
    assertThat(Letters.width("e\u0301")).isEqualTo(9);
    assertThat(Letters.width("\u05D0")).isEqualTo(9); // aleph
  }

  @Test
  void what_fits_is_whole_and_what_does_not_ends_with_dots() {
    assertThat(Letters.cut("abcd", 4)).isEqualTo("abcd");
    assertThat(Letters.cut("abcde", 4)).isEqualTo("abc…");
    assertThat(Letters.cut("a".repeat(10_000), 16)).isEqualTo("a".repeat(15) + "…");
  }

  @Test
  void a_letter_of_two_characters_is_never_cut_in_two() {
    assertThat(Letters.cut(FACE.repeat(3), 4)).isEqualTo(FACE + "…");
    assertThat(Letters.cut("a" + FACE.repeat(3), 4)).isEqualTo("a" + FACE + "…");
  }
}
