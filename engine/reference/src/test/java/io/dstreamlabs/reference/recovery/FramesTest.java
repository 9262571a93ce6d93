package io.dstreamlabs.reference.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramesTest {
  private final Frames frames = new Frames(412);

  /** These bytes after so many others. */
  private static byte[] after(int others, byte[] bytes) {
    byte[] all = new byte[others + bytes.length];
    System.arraycopy(bytes, 0, all, others, bytes.length);
    return all;
  }

  @Test
  void a_record_says_how_long_it_is_and_what_was_safe_before_it() {
    byte[] bytes = after(50, frames.record(50, 44, new byte[] {1, 2, 3}));

    assertThat(bytes).hasSize(50 + 20 + 3).endsWith(1, 2, 3);
    assertThat(frames.isWholeAt(bytes, 50)).isTrue();
    assertThat(frames.isMarkAt(bytes, 50)).isFalse();
    assertThat(frames.recordLengthAt(bytes, 50)).isEqualTo(3);
    assertThat(frames.safeAt(bytes, 50)).isEqualTo(44);
  }

  @Test
  void a_mark_holds_no_record_and_is_not_a_record_without_bytes() {
    byte[] mark = after(50, frames.mark(50, 50));
    byte[] empty = after(50, frames.record(50, 50, new byte[0]));

    assertThat(frames.isWholeAt(mark, 50)).isTrue();
    assertThat(frames.isMarkAt(mark, 50)).isTrue();
    assertThat(frames.recordLengthAt(mark, 50)).isZero();
    assertThat(frames.isWholeAt(empty, 50)).isTrue();
    assertThat(frames.isMarkAt(empty, 50)).isFalse();
  }

  @Test
  void no_changed_byte_is_whole() {
    for (byte[] frame :
        new byte[][] {frames.record(50, 44, new byte[] {1, 2, 3}), frames.mark(50, 50)}) {
      for (int at = 0; at < frame.length; at++) {
        for (int flip = 1; flip < 256; flip++) {
          byte[] damaged = frame.clone();
          damaged[at] ^= (byte) flip;
          assertThat(frames.isWholeAt(after(50, damaged), 50))
              .as("byte %d of %s changed by %d", at, Arrays.toString(frame), flip)
              .isFalse();
        }
      }
    }
  }

  @Test
  void a_changed_header_proves_nothing_and_a_changed_record_leaves_it_as_it_is() {
    byte[] bytes = after(50, frames.record(50, 44, new byte[] {1, 2, 3}));
    for (int at = 50; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      assertThat(frames.isHeaderAt(damaged, 50)).as("byte %d", at).isEqualTo(at >= 66);
    }
  }

  @Test
  void half_a_frame_is_not_whole() {
    byte[] bytes = after(50, frames.record(50, 44, new byte[] {1, 2, 3}));
    for (int length = 50; length < bytes.length; length++) {
      assertThat(frames.isWholeAt(Arrays.copyOf(bytes, length), 50)).isFalse();
    }
  }

  @Test
  void a_frame_is_true_at_its_own_place_in_its_own_segment_alone() {
    byte[] frame = frames.record(50, 44, new byte[] {1});

    assertThat(frames.isHeaderAt(after(51, frame), 51)).isFalse();
    assertThat(new Frames(413).isHeaderAt(after(50, frame), 50)).isFalse();
  }

  @Test
  void no_header_claims_that_more_was_safe_than_there_was() {
    assertThat(frames.isHeaderAt(after(50, frames.mark(50, 51)), 50)).isFalse();
  }

  @Test
  void zeros_are_no_frame() {
    assertThat(frames.isHeaderAt(new byte[100], 50)).isFalse();
    assertThat(new Frames(0).isHeaderAt(new byte[100], 0)).isFalse();
  }
}
