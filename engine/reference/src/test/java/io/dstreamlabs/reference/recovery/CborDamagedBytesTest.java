package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dstreamlabs.kernel.codec.Codec;
import io.dstreamlabs.kernel.codec.CodecException;
import io.dstreamlabs.kernel.codec.PlainCodec.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that may be anything: they are a value, or a {@link CodecException}, and nothing else. */
class CborDamagedBytesTest {
  private final Codec codec = new CborCodec();
  private final byte[] sample = codec.encode(sample());

  private static List<Object> sample() {
    List<Object> sample = new ArrayList<>(CborSamples.everyKind());
    sample.addAll(List.of(new byte[] {1, 2}, new int[] {1}, new long[] {2}, new double[] {3}));
    return sample;
  }

  private void requireValueOrCodecException(byte[] bytes, String what) {
    Throwable thrown = catchThrowable(() -> codec.encode(codec.decode(bytes)));
    if (thrown != null) {
      assertThat(thrown).as(what).isExactlyInstanceOf(CodecException.class);
    }
  }

  @Test
  void every_truncation_is_refused() {
    for (int length = 0; length < sample.length; length++) {
      byte[] cut = Arrays.copyOf(sample, length);
      assertThatThrownBy(() -> codec.decode(cut))
          .as("the first %d bytes", length)
          .isExactlyInstanceOf(CodecException.class);
    }
  }

  @Test
  void every_changed_byte_gives_a_value_or_a_codec_exception() {
    for (int at = 0; at < sample.length; at++) {
      for (int flip : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
        byte[] damaged = sample.clone();
        damaged[at] ^= (byte) flip;
        requireValueOrCodecException(damaged, "byte %d changed by %d".formatted(at, flip));
      }
    }
  }

  @Test
  void random_bytes_give_a_value_or_a_codec_exception() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (random.nextBoolean()) {
          bytes[i] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(6) : random.nextInt(24));
        }
      }
      requireValueOrCodecException(bytes, "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 00                 | not encoded data at byte 2: more follows the value",
        "                      | not encoded data at byte 0: it ends in the middle of a value",
        "82 0D                 | not encoded data",
        "81 18 63              | not encoded data at byte 3: there is no kind of value with the number 99",
        "81 20                 | not encoded data at byte 2: there is no kind of value with the number -1",
        "80                    | not encoded data at byte 1: there is END_ARRAY instead of VALUE_NUMBER_INT",
        "A0                    | not encoded data at byte 1: there is a START_OBJECT",
        "82 01 19 80 00        | not encoded data at byte 5: 32768 is not from -32768 to 32767",
        "84 0F 01 02 01        | not encoded data at byte 5: a set has a value twice",
        "85 10 01 02 01 03     | not encoded data at byte 5: a map has a key twice",
        "82 0B F6              | not encoded data: java.lang.NullPointerException",
        "83 00 01 02           | not encoded data at byte 4: there is VALUE_NUMBER_INT instead of END_ARRAY",
        "83 15 05 01           | no class with the number 5 was named before",
        "83 14 20 61 41        | no class with the number -1 was named before",
        "82 04 40              | not encoded data: java.lang.NumberFormatException",
        "61 FF                 | not encoded data",
        "5A 7F FF FF FF 00     | not encoded data",
        "7A 7F FF FF FF 61     | not encoded data",
        "9A 7F FF FF FF 0D 01  | not encoded data",
        "C2 49 7F 01 02 03 04 05 06 07 08 | not encoded data",
        "FF                    | not encoded data",
      })
  void bytes_that_no_value_has_are_refused(String hex, String message) {
    byte[] bytes = new byte[0];
    if (hex != null) {
      String[] each = hex.split(" ");
      bytes = new byte[each.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(each[i], 16);
      }
    }
    byte[] damaged = bytes;
    assertThatThrownBy(() -> codec.decode(damaged))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_value_of_exactly_the_most_bytes_is_taken_and_none_that_is_longer() {
    Codec small = new CborCodec(new Limits(100, 1, 10));
    String most = "x".repeat(98); // after a header of two bytes

    assertThat(small.decode(small.encode(most))).isEqualTo(most);
    assertThatThrownBy(() -> small.encode(most + "x"))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage("the value takes more than 100 bytes, which is the limit");
    assertThatThrownBy(() -> small.decode(codec.encode(most + "x")))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage("101 bytes are too many: the limit is 100");
  }

  @Test
  void values_as_deep_as_allowed_are_taken_and_none_that_are_deeper() {
    Codec deep = new CborCodec(new Limits(10_000, 200, 1000));

    assertThat(deep.decode(deep.encode(nested(200)))).isEqualTo(nested(200));
    assertThatThrownBy(() -> deep.encode(nested(201)))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage("values are nested more than 200 deep, which is the limit");
    byte[] tooDeep = new byte[2 * 202 + 1];
    for (int i = 0; i < 202; i++) {
      tooDeep[2 * i] = (byte) 0x82;
      tooDeep[2 * i + 1] = 13;
    }
    assertThatThrownBy(() -> deep.decode(tooDeep))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessageEndingWith("values are nested more than 200 deep");
  }

  private static Object nested(int depth) {
    Object value = 7L;
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }

  @Test
  void elements_of_all_lists_sets_maps_and_arrays_are_counted_together() {
    Codec five = new CborCodec(new Limits(1000, 9, 5));
    List<Object> most = List.of(new int[] {1}, new long[] {2}, List.of());

    five.decode(five.encode(most));
    for (Object more :
        List.of(
            new int[3], new long[3], new double[3], List.of(1, 2, 3), Collections.nCopies(3, 1))) {
      List<Object> six = List.of(1, 2, more);
      five.encode(List.of(1, more));
      assertThatThrownBy(() -> five.encode(List.of(1, 2, 3, more)))
          .isExactlyInstanceOf(CodecException.class)
          .hasMessage("there are more than 5 elements, which is the limit");
      byte[] seven = codec.encode(List.of(six, 1));
      assertThatThrownBy(() -> five.decode(seven))
          .isExactlyInstanceOf(CodecException.class)
          .hasMessageEndingWith("there are more than 5 elements");
    }
  }
}
