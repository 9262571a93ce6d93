package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.recovery.Checkpoint;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint in a file.
 *
 * <pre>
 * kind of file (12) | batch time (8) | first place of the log (8) | length (4) | content | CRC32C of all (4)
 * </pre>
 *
 * @param file where it is
 * @param batchTime of the checkpoint, which the file is named after
 */
record CheckpointFile(Path file, Time batchTime) {
  private static final FileKind KIND = new FileKind("DSCP", 1, "the checkpoint");
  private static final int HEADER_BYTES = FileKind.BYTES + 2 * Long.BYTES + Integer.BYTES;
  private static final Pattern NAME = Pattern.compile("checkpoint-(0|-?[1-9]\\d{0,17})");

  static CheckpointFile in(Path directory, Time batchTime) {
    return new CheckpointFile(
        directory.resolve("checkpoint-" + batchTime.milliseconds()), batchTime);
  }

  /** The file of that name, if it is the name of one. */
  static Optional<CheckpointFile> named(Path directory, String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(in(directory, Time.ofMillis(Long.parseLong(matcher.group(1)))))
        : Optional.empty();
  }

  static byte[] toBytes(Checkpoint checkpoint) {
    byte[] content = checkpoint.content();
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + content.length + Integer.BYTES);
    bytes
        .put(KIND.toBytes())
        .putLong(checkpoint.batchTime().milliseconds())
        .putLong(checkpoint.logFrom())
        .putInt(content.length)
        .put(content);
    return bytes.putInt(FileKind.checksum(bytes.array(), 0, bytes.position())).array();
  }

  /**
   * The checkpoint, if every byte is as it was written.
   *
   * @throws IllegalStateException if the file is of another version
   */
  Optional<Checkpoint> read(byte[] bytes) {
    if (!KIND.begins(file, bytes) || bytes.length < HEADER_BYTES + Integer.BYTES) {
      return Optional.empty();
    }
    ByteBuffer content = ByteBuffer.wrap(bytes);
    int end = bytes.length - Integer.BYTES;
    Time time = Time.ofMillis(content.getLong(FileKind.BYTES));
    long logFrom = content.getLong(FileKind.BYTES + Long.BYTES);
    boolean isWhole =
        content.getInt(HEADER_BYTES - Integer.BYTES) == end - HEADER_BYTES
            && content.getInt(end) == FileKind.checksum(bytes, 0, end)
            && time.equals(batchTime);
    return isWhole
        ? Optional.of(new Checkpoint(time, logFrom, Arrays.copyOfRange(bytes, HEADER_BYTES, end)))
        : Optional.empty();
  }
}
