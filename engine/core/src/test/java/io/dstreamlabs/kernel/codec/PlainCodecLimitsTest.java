package io.dstreamlabs.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.codec.PlainCodec.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each limit at its edge, in both directions. */
class PlainCodecLimitsTest {
  private final Codec generous = new PlainCodec();

  private static Codec with(int maxBytes, int maxDepth, int maxElements) {
    return new PlainCodec(new Limits(maxBytes, maxDepth, maxElements));
  }

  private static Object nested(int depth) {
    Object value = 7;
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }

  @Test
  void a_value_of_exactly_the_most_bytes_is_taken() {
    String text = "x".repeat(95); // tag, length, content

    byte[] bytes = with(100, 1, 0).encode(text);

    assertThat(bytes).hasSize(100);
    assertThat(with(100, 1, 0).decode(bytes)).isEqualTo(text);
  }

  @Test
  void one_byte_more_is_refused_in_both_directions() {
    String text = "x".repeat(96);

    refusedToEncode(
        with(100, 1, 0), text, "the value takes more than 100 bytes, which is the limit");
    refusedToDecode(
        with(100, 1, 0), generous.encode(text), "101 bytes are too many: the limit is 100");
  }

  @Test
  void the_bytes_of_text_are_counted_and_not_its_letters() {
    refusedToEncode(
        with(100, 1, 0),
        "漢".repeat(32), // 96 bytes
        "the value takes more than 100 bytes, which is the limit");
  }

  @Test
  void bytes_of_many_small_values_are_counted_together() {
    List<Integer> numbers = Collections.nCopies(20, 1); // 5 + 20 * 5

    assertThat(with(105, 1, 20).encode(numbers)).hasSize(105);
    refusedToEncode(
        with(104, 1, 20), numbers, "the value takes more than 104 bytes, which is the limit");
  }

  @Test
  void values_as_deep_as_allowed_are_taken() {
    byte[] bytes = with(1000, 3, 10).encode(nested(3));

    assertThat(with(1000, 3, 10).decode(bytes)).isEqualTo(nested(3));
  }

  @Test
  void one_deeper_is_refused_in_both_directions() {
    refusedToEncode(
        with(1000, 3, 10), nested(4), "values are nested more than 3 deep, which is the limit");
    refusedToDecode(
        with(1000, 3, 10),
        generous.encode(nested(4)),
        "not plain data at byte 20: values are nested more than 3 deep");
  }

  @Test
  void the_deepest_limit_does_not_overflow_the_stack() {
    Codec deep = with(10_000, 200, 1000);

    assertThat(deep.decode(deep.encode(nested(200)))).isEqualTo(nested(200));
    refusedToEncode(deep, nested(201), "values are nested more than 200 deep, which is the limit");
  }

  @Test
  void elements_of_all_lists_and_maps_are_counted_together() {
    List<Object> six = List.of(List.of(1, 2), Map.of("a", 3), 4); // 3 + 2 + 1

    byte[] bytes = with(1000, 9, 6).encode(six);

    assertThat(with(1000, 9, 6).decode(bytes)).isEqualTo(six);
    refusedToEncode(with(1000, 9, 5), six, "there are more than 5 elements, which is the limit");
    assertThatThrownBy(() -> with(1000, 9, 5).decode(bytes))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessageEndingWith("there are more than 5 elements");
  }

  @Test
  void a_false_count_is_refused_before_anything_is_made_of_it() {
    for (int count : new int[] {2, 1 << 20, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      byte[] bytes = {
        11, (byte) (count >> 24), (byte) (count >> 16), (byte) (count >> 8), (byte) count, 0
      };

      refusedToDecode(
          generous,
          bytes,
          "not plain data at byte 5: " + count + " elements do not fit into 1 bytes");
    }
  }

  @Test
  void lists_within_lists_cannot_claim_the_same_bytes_for_ever() {
    // each list says that all that is left are its elements: 1000 + 995 + ... without a limit
    byte[] bytes = new byte[1005];
    for (int at = 0; at < 1000; at += 5) {
      int left = bytes.length - at - 5;
      bytes[at] = 11;
      bytes[at + 3] = (byte) (left >> 8);
      bytes[at + 4] = (byte) left;
    }

    refusedToDecode(
        with(2000, 200, 1500),
        bytes,
        "not plain data at byte 10: there are more than 1500 elements");
  }

  @Test
  void counts_add_up_beyond_an_int() {
    List<Object> huge = new ArrayList<>();
    huge.add(Collections.nCopies(Integer.MAX_VALUE, 1));
    huge.add(Collections.nCopies(Integer.MAX_VALUE, 1));

    refusedToEncode(
        with(100, 9, Integer.MAX_VALUE),
        huge,
        "there are more than 2147483647 elements, which is the limit");
  }

  @Test
  void limits_must_make_sense() {
    refused(0, 1, 0, "limits are 0 bytes, 1 deep, 0 elements, but must be 1, 1 and 0 or more");
    refused(1, 0, 0, "limits are 1 bytes, 0 deep, 0 elements, but must be 1, 1 and 0 or more");
    refused(1, 1, -1, "limits are 1 bytes, 1 deep, -1 elements, but must be 1, 1 and 0 or more");
    refused(1, 201, 0, "maxDepth is 201, but must be at most 200: use 200");
  }

  private static void refused(int maxBytes, int maxDepth, int maxElements, String message) {
    assertThatThrownBy(() -> new Limits(maxBytes, maxDepth, maxElements))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static void refusedToEncode(Codec codec, Object value, String message) {
    assertThatThrownBy(() -> codec.encode(value))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(message);
  }

  private static void refusedToDecode(Codec codec, byte[] bytes, String message) {
    assertThatThrownBy(() -> codec.decode(bytes))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(message);
  }
}
