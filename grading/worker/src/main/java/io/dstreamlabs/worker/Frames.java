package io.dstreamlabs.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * Length-limited, sealed frames on a pair of byte streams.
 *
 * <pre>
 * magic "DSLF" | payload length | request id | seal of these | seal of all | payload
 * 4 bytes      | 4              | 8          | 8             | 8           | length bytes
 * </pre>
 *
 * Both seals cover the direction, too, so a frame can be neither invented, nor altered, nor sent
 * back to where it came from by anybody who has not the key. The header has a seal of its own, so
 * that nobody waits for a payload that only a forged length promises. Not thread-safe.
 */
public final class Frames {
  /** The end of the line that a {@code Frames} speaks for. */
  public enum Side {
    /** Sends requests. */
    GRADER,
    /** Sends replies. */
    WORKER;

    private Side other() {
      return this == GRADER ? WORKER : GRADER;
    }
  }

  /** Bytes before the payload. */
  static final int HEADER_BYTES = 32;

  private static final int MAGIC = 0x44534c46;

  private final InputStream in;
  private final OutputStream out;
  private final FrameKey key;
  private final Side side;
  private final int maxPayload;

  /**
   * Frames on these streams.
   *
   * @param side who speaks here
   * @param maxPayload largest payload that is read, in bytes
   */
  public Frames(InputStream in, OutputStream out, FrameKey key, Side side, int maxPayload) {
    this.in = Objects.requireNonNull(in, "in");
    this.out = Objects.requireNonNull(out, "out");
    this.key = Objects.requireNonNull(key, "key");
    this.side = Objects.requireNonNull(side, "side");
    this.maxPayload = maxPayload;
  }

  /** Writes one frame and flushes. */
  public void send(Frame frame) throws IOException {
    byte[] payload = frame.payload();
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + payload.length);
    bytes.putInt(MAGIC).putInt(payload.length).putLong(frame.id());
    bytes.putLong(headerSeal(side, frame.id(), payload.length));
    bytes.putLong(seal(side, frame)).put(payload);
    out.write(bytes.array());
    out.flush();
  }

  /**
   * Waits for one frame.
   *
   * @return the frame, or empty when the stream ended before it
   * @throws FrameException if what comes is not a frame of the other side
   */
  public Optional<Frame> receive() throws IOException {
    byte[] header = in.readNBytes(HEADER_BYTES);
    if (header.length == 0) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(header);
    if (header.length >= Integer.BYTES && fields.getInt(0) != MAGIC) {
      throw new FrameException("what came does not begin like a frame");
    }
    if (header.length < HEADER_BYTES) {
      throw new FrameException("the header is cut off after " + header.length + " bytes");
    }
    int length = fields.getInt(4);
    long id = fields.getLong(8);
    if (fields.getLong(16) != headerSeal(side.other(), id, length)) {
      throw new FrameException("the seal of the header is wrong");
    }
    if (length < 0 || length > maxPayload) {
      throw new FrameException(
          "the payload is said to have %d bytes, but at most %d are taken"
              .formatted(length, maxPayload));
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new FrameException(
          "the payload is cut off after %d of %d bytes".formatted(payload.length, length));
    }
    Frame frame = new Frame(id, payload);
    if (fields.getLong(24) != seal(side.other(), frame)) {
      throw new FrameException("the seal is wrong");
    }
    return Optional.of(frame);
  }

  private long headerSeal(Side sender, long id, int length) {
    ByteBuffer header = ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES);
    header.put((byte) ~sender.ordinal()).putLong(id).putInt(length);
    return key.seal(header.array());
  }

  private long seal(Side sender, Frame frame) {
    ByteBuffer message = ByteBuffer.allocate(1 + Long.BYTES + frame.payload().length);
    message.put((byte) sender.ordinal()).putLong(frame.id()).put(frame.payload());
    return key.seal(message.array());
  }
}
