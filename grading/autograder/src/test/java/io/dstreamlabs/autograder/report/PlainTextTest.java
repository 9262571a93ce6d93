package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void colours_titles_and_other_escapes_of_terminals_are_left_out() {
    assertThat(PlainText.of("a\u001b[31;1mred\u001b[0mb")).isEqualTo("aredb");
    assertThat(PlainText.of("a\u001b]0;title\u0007b")).isEqualTo("ab");
    assertThat(PlainText.of("a\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\b"))
        .isEqualTo("alinkb");
    assertThat(PlainText.of("a\u009b2Jb\u001bcd\u001b")).isEqualTo("abcd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "\u0008", "\u007f", "\u0080", "\u202e", "\u2066", "\u200f", "\ufffe", "\uffff",
        "\ud800", "\udc00"
      })
  void a_character_that_does_not_print_is_left_out(String hidden) {
    assertThat(PlainText.of("a" + hidden + "b")).isEqualTo("ab");
  }

  @Test
  void letters_of_all_scripts_and_pictographs_stay() {
    assertThat(PlainText.of("José 王芳 \uD83D\uDE00 -  <&>"))
        .isEqualTo("José 王芳 \uD83D\uDE00 -  <&>");
  }

  @Test
  void every_line_break_is_a_line_feed() {
    assertThat(PlainText.of("a\r\nb\rc\u2028d\u0085e\tf")).isEqualTo("a\nb\nc\nd\ne\tf");
  }

  @Test
  void a_line_has_single_blanks_and_none_at_its_ends() {
    assertThat(PlainText.line("  a \r\n\t b  ")).isEqualTo("a b");
  }

  @Test
  void a_name_of_which_nothing_is_left_says_so() {
    assertThat(PlainText.name("Jos\u00e9\tRoe")).isEqualTo("Jos\u00e9 Roe");
    assertThat(PlainText.name("\t\u202e")).isEqualTo("(a name that cannot be printed)");
  }
}
