package io.dstreamlabs.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes from a stranger: they are plain data, or a {@link CodecException}, and nothing else. */
class DamagedBytesTest {
  private final Codec codec = new PlainCodec();
  private final byte[] sample = codec.encode(Samples.everyKind());

  /** Decodes, and checks that what comes out is what these bytes, and no others, stand for. */
  private void requireValueOrCodecException(byte[] bytes, String what) {
    Throwable thrown =
        catchThrowable(() -> assertThat(codec.encode(codec.decode(bytes))).isEqualTo(bytes));
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
          .isExactlyInstanceOf(CodecException.class)
          .hasMessageStartingWith("not plain data at byte ");
    }
  }

  @Test
  void every_changed_byte_gives_a_value_or_a_codec_exception() {
    for (int at = 0; at < sample.length; at++) {
      for (int flip = 1; flip < 256; flip++) {
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
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) random.nextInt(random.nextBoolean() ? 15 : 256);
      }

      requireValueOrCodecException(bytes, "seed " + seed);
    }
  }

  @Test
  void bytes_after_the_value_are_refused() {
    refused(new byte[] {0, 0}, "not plain data at byte 1: 1 bytes follow the value");
  }

  @Test
  void an_unknown_tag_is_refused() {
    refused(
        new byte[] {14}, "not plain data at byte 1: there is no kind of value with the number 14");
    refused(
        new byte[] {-1}, "not plain data at byte 1: there is no kind of value with the number -1");
  }

  @Test
  void nothing_at_all_is_refused() {
    refused(new byte[0], "not plain data at byte 0: 1 bytes are needed, and 0 are left");
  }

  @Test
  void text_that_is_not_utf_8_is_refused() {
    refused(new byte[] {6, 0, 0, 0, 1, -1}, "not plain data at byte 5: a string is not UTF-8");
    byte[] oneMeantAndOneNot = {6, 0, 0, 0, 4, (byte) 0xEF, (byte) 0xBF, (byte) 0xBD, -1};
    refused(oneMeantAndOneNot, "not plain data at byte 5: a string is not UTF-8");
  }

  @Test
  void a_negative_length_is_refused() {
    refused(new byte[] {7, -1, -1, -1, -1}, "not plain data at byte 5: a length is -1");
  }

  @Test
  void a_length_beyond_the_end_is_refused() {
    refused(
        new byte[] {7, 127, -1, -1, -1, 0},
        "not plain data at byte 5: 2147483647 bytes are needed, and 1 are left");
  }

  @Test
  void a_present_null_is_refused() {
    refused(new byte[] {10, 0}, "not plain data at byte 2: a present value is null");
  }

  @Test
  void a_bag_with_null_is_refused() {
    refused(new byte[] {12, 0, 0, 0, 1, 0}, "not plain data at byte 6: a bag holds null");
  }

  @Test
  void a_key_that_comes_twice_is_refused() {
    refused(
        new byte[] {13, 0, 0, 0, 2, 0, 0, 0, 1, 'a', 0, 0, 0, 0, 1, 'a', 0},
        "not plain data at byte 16: a map has the key a twice");
  }

  private void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> codec.decode(bytes))
        .isExactlyInstanceOf(CodecException.class)
        .hasMessage(message);
  }
}
