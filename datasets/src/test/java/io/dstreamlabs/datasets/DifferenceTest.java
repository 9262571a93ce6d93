package io.dstreamlabs.datasets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void same_bytes_have_none() {
    assertThat(Difference.between(bytes("a\nb\n"), bytes("a\nb\n"))).isEmpty();
    assertThat(Difference.between(bytes(""), bytes(""))).isEmpty();
  }

  @Test
  void first_one_is_told_with_its_byte_its_line_and_what_follows_in_it() {
    assertThat(difference("ab\ncdef\ng\n", "ab\ncdXf\nh\n"))
        .isEqualTo("differs at byte 6, line 2: it has \"ef\\n\" and should have \"Xf\\n\"");
  }

  @Test
  void byte_1_of_line_1_may_differ() {
    assertThat(difference("a", "b"))
        .isEqualTo("differs at byte 1, line 1: it has \"a\" and should have \"b\"");
  }

  @Test
  void file_that_ends_early_or_goes_on_says_so() {
    assertThat(difference("a\n", "a\nb\n"))
        .isEqualTo("differs at byte 3, line 2: it ends there and should have \"b\\n\"");
    assertThat(difference("a\nb\n", "a\n"))
        .isEqualTo("differs at byte 3, line 2: it has \"b\\n\" and should end there");
    assertThat(difference("", "a"))
        .isEqualTo("differs at byte 1, line 1: it ends there and should have \"a\"");
  }

  /** What a checkout that turns line ends looks like. */
  @Test
  void line_ends_can_be_seen() {
    assertThat(difference("a\r\nb\r\n", "a\nb\n"))
        .isEqualTo("differs at byte 2, line 1: it has \"\\u000d\\n\" and should have \"\\n\"");
    assertThat(difference("ab\n", "a\n"))
        .isEqualTo("differs at byte 2, line 1: it has \"b\\n\" and should have \"\\n\"");
  }

  @Test
  void no_more_than_forty_bytes_are_shown() {
    assertThat(difference("x".repeat(100), "y".repeat(100)))
        .isEqualTo(
            "differs at byte 1, line 1: it has \"%s\" and should have \"%s\""
                .formatted("x".repeat(40), "y".repeat(40)));
  }

  private static String difference(String found, String expected) {
    return Difference.between(bytes(found), bytes(expected)).orElseThrow().toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
