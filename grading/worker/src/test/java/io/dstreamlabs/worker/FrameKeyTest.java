package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FrameKeyTest {
  private static final FrameKey OF_THE_PAPER = FrameKey.of(counting(16));

  @Test
  void seal_is_siphash_2_4_of_the_paper_for_fifteen_bytes() {
    assertThat(OF_THE_PAPER.seal(counting(15))).isEqualTo(0xa129ca6149be45e5L);
  }

  @Test
  void seal_is_siphash_2_4_of_the_paper_for_the_empty_message() {
    assertThat(OF_THE_PAPER.seal(counting(0))).isEqualTo(0x726fdb47dd0e0e31L);
  }

  @Test
  void seal_depends_on_every_bit_of_the_message() {
    byte[] message = counting(23);
    long seal = OF_THE_PAPER.seal(message);
    for (int bit = 0; bit < 8 * message.length; bit++) {
      byte[] other = message.clone();
      other[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(OF_THE_PAPER.seal(other)).as("bit %d", bit).isNotEqualTo(seal);
    }
  }

  @Test
  void seal_depends_on_every_bit_of_the_key() {
    long seal = OF_THE_PAPER.seal(counting(9));
    for (int bit = 0; bit < 128; bit++) {
      byte[] other = counting(16);
      other[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(FrameKey.of(other).seal(counting(9))).as("bit %d", bit).isNotEqualTo(seal);
    }
  }

  @Test
  void key_survives_the_wire() throws IOException {
    assertThat(OF_THE_PAPER.bytes()).isEqualTo(counting(16));
    FrameKey read = FrameKey.readFrom(new ByteArrayInputStream(OF_THE_PAPER.bytes()));
    assertThat(read.seal(counting(15))).isEqualTo(0xa129ca6149be45e5L);
  }

  @Test
  void two_random_keys_differ() {
    assertThat(FrameKey.random().bytes()).isNotEqualTo(FrameKey.random().bytes());
  }

  @Test
  void key_of_another_length_is_refused() {
    assertThatThrownBy(() -> FrameKey.of(new byte[15]))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("bytes has length 15, but a key has 16");
  }

  @Test
  void input_that_ends_within_the_key_is_refused() {
    assertThatThrownBy(() -> FrameKey.readFrom(new ByteArrayInputStream(new byte[3])))
        .isExactlyInstanceOf(EOFException.class)
        .hasMessage("the input ended before the key");
  }

  private static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
