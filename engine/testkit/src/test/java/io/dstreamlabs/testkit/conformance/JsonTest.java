package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @Test
  void every_kind_of_value_is_read() {
    assertThat(Json.parse(" { \"a\" : [ 1 , -2 , \"x\" , null , true , false , [] , { } ] }\n"))
        .isEqualTo(
            Map.of("a", Arrays.asList(1L, -2L, "x", null, true, false, List.of(), Map.of())));
  }

  @Test
  void fields_keep_their_order() {
    assertThat(((Map<?, ?>) Json.parse("{\"b\":1,\"a\":2,\"c\":3}")).keySet().toString())
        .isEqualTo("[b, a, c]");
  }

  @Test
  void whole_numbers_of_64_bits_are_exact() {
    assertThat(Json.parse("[9223372036854775807,-9223372036854775808]"))
        .isEqualTo(List.of(Long.MAX_VALUE, Long.MIN_VALUE));
  }

  @Test
  void escapes_are_what_they_stand_for() {
    assertThat(Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00é\""))
        .isEqualTo("\"\\/\b\f\n\r\té\uD83D\uDE00é");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,            | line 1, column 4: the text ends too early",
        "[1 2]          | line 1, column 4: ',' is expected",
        "[1] 2          | line 1, column 5: there is more after the end",
        "{a:1}          | line 1, column 2: a name in double quotes is expected",
        "{\"a\" 1}      | line 1, column 6: ':' is expected",
        "{\"a\":1,\"a\":2} | line 1, column 12: 'a' is there twice",
        "[1.5]          | line 1, column 2: 1.5 is no whole number of 64 bits, and there are no others here",
        "[9223372036854775808] | line 1, column 2: 9223372036854775808 is no whole number of 64 bits, and there are no others here",
        "[nil]          | line 1, column 2: a value is expected",
        "[x]            | line 1, column 2: a value is expected",
        "[1,]           | line 1, column 4: a value is expected",
        "\"a            | line 1, column 3: the text ends too early",
        "\"\\x\"        | line 1, column 4: there is no escape \\x",
        "\"\\u12g4\"    | line 1, column 6: four hexadecimal digits are expected after \\u",
      })
  void what_is_no_json_is_refused_with_its_place(String text, String message) {
    assertThatThrownBy(() -> Json.parse(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void place_counts_lines() {
    assertThatThrownBy(() -> Json.parse("[\n1,\n  ?]"))
        .hasMessage("line 3, column 3: a value is expected");
  }

  @Test
  void nothing_is_no_json() {
    assertThatThrownBy(() -> Json.parse("  "))
        .hasMessage("line 1, column 3: the text ends too early");
  }

  @Test
  void control_characters_in_a_text_are_refused() {
    assertThatThrownBy(() -> Json.parse("\"a\nb\""))
        .hasMessageContaining("a control character is in a text: write it as an escape");
  }

  @Test
  void what_is_nested_without_end_is_refused_and_does_not_overflow_the_stack() {
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is nested more than 200 deep");
  }
}
