package io.dstreamlabs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.worker.Frames.Side;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final FrameKey KEY = FrameKey.of("0123456789abcdef".getBytes());
  private static final byte[] PAYLOAD = {1, 2, 3, 4, 5};

  @Test
  void frame_of_the_worker_reaches_the_grader() throws IOException {
    Optional<Frame> received = grader(sent(Side.WORKER, 7, PAYLOAD)).receive();

    assertThat(received).isPresent();
    assertThat(received.get().id()).isEqualTo(7);
    assertThat(received.get().payload()).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void header_is_magic_length_id_and_two_seals() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(sent(Side.WORKER, 7, PAYLOAD));

    assertThat(bytes.array()).hasSize(32 + 5).startsWith('D', 'S', 'L', 'F');
    assertThat(bytes.getInt(4)).isEqualTo(5);
    assertThat(bytes.getLong(8)).isEqualTo(7);
  }

  @Test
  void frames_come_in_their_order_and_then_the_end() throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    wire.write(sent(Side.WORKER, 1, new byte[0]));
    wire.write(sent(Side.WORKER, 2, PAYLOAD));
    Frames frames = grader(wire.toByteArray());

    assertThat(frames.receive().map(Frame::id)).contains(1L);
    assertThat(frames.receive().map(Frame::id)).contains(2L);
    assertThat(frames.receive()).isEmpty();
  }

  @Test
  void every_flipped_bit_of_a_frame_is_noticed() throws IOException {
    byte[] frame = sent(Side.WORKER, 7, PAYLOAD);
    for (int bit = 0; bit < 8 * frame.length; bit++) {
      byte[] damaged = frame.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> grader(damaged).receive())
          .as("bit %d", bit)
          .isExactlyInstanceOf(FrameException.class);
    }
  }

  @Test
  void frame_cut_anywhere_is_noticed() throws IOException {
    byte[] frame = sent(Side.WORKER, 7, PAYLOAD);
    for (int length = 1; length < frame.length; length++) {
      byte[] cut = Arrays.copyOf(frame, length);
      assertThatThrownBy(() -> grader(cut).receive())
          .as("cut after %d bytes", length)
          .isExactlyInstanceOf(FrameException.class);
    }
  }

  @Test
  void cut_frame_says_where_it_ends() throws IOException {
    byte[] frame = sent(Side.WORKER, 7, PAYLOAD);

    refuses(Arrays.copyOf(frame, 31), "the header is cut off after 31 bytes");
    refuses(Arrays.copyOf(frame, 34), "the payload is cut off after 2 of 5 bytes");
  }

  @Test
  void text_is_no_frame() {
    refuses("Exception in thread main".getBytes(), "what came does not begin like a frame");
  }

  @Test
  void frame_sealed_with_another_key_is_refused() throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    FrameKey guessed = FrameKey.of(new byte[16]);
    frames(InputStream.nullInputStream(), wire, guessed, Side.WORKER).send(new Frame(1, PAYLOAD));

    refuses(wire.toByteArray(), "the seal of the header is wrong");
  }

  @Test
  void payload_put_behind_a_true_header_is_refused() throws IOException {
    byte[] frame = sent(Side.WORKER, 7, PAYLOAD);
    frame[34] = 99;

    refuses(frame, "the seal is wrong");
  }

  @Test
  void request_sent_back_is_no_reply() throws IOException {
    refuses(sent(Side.GRADER, 7, PAYLOAD), "the seal of the header is wrong");
  }

  @Test
  void forged_length_is_refused_before_its_payload_is_waited_for() {
    ByteBuffer forged = ByteBuffer.allocate(32);
    forged.putInt(0x44534c46).putInt(64).putLong(1);
    InputStream neverEnding =
        new SequenceInputStream(
            new ByteArrayInputStream(forged.array()),
            new InputStream() {
              @Override
              public int read() {
                throw new AssertionError("the payload was waited for");
              }
            });

    assertThatThrownBy(
            () -> frames(neverEnding, OutputStream.nullOutputStream(), KEY, Side.GRADER).receive())
        .isExactlyInstanceOf(FrameException.class)
        .hasMessage("the seal of the header is wrong");
  }

  @Test
  void payload_of_the_limit_is_taken_and_one_byte_more_is_not() throws IOException {
    assertThat(grader(sent(Side.WORKER, 1, new byte[64])).receive()).isPresent();
    refuses(
        sent(Side.WORKER, 1, new byte[65]),
        "the payload is said to have 65 bytes, but at most 64 are taken");
  }

  private static void refuses(byte[] wire, String message) {
    assertThatThrownBy(() -> grader(wire).receive())
        .isExactlyInstanceOf(FrameException.class)
        .hasMessage(message);
  }

  private static byte[] sent(Side side, long id, byte[] payload) throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    frames(InputStream.nullInputStream(), wire, KEY, side).send(new Frame(id, payload));
    return wire.toByteArray();
  }

  private static Frames grader(byte[] wire) {
    InputStream in = new ByteArrayInputStream(wire);
    return frames(in, OutputStream.nullOutputStream(), KEY, Side.GRADER);
  }

  private static Frames frames(InputStream in, OutputStream out, FrameKey key, Side side) {
    return new Frames(in, out, key, side, 64);
  }
}
