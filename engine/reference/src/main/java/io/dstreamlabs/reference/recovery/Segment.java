package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the log: a header, and frames to the end. It is named after the place of its first record.
 *
 * @param file where it is
 * @param firstPlace the place of its first record, whether it has one or not
 */
record Segment(Path file, long firstPlace) {
  /** Kind of file, first place, and a checksum of both. */
  static final int HEADER_BYTES = FileKind.BYTES + Long.BYTES + Integer.BYTES;

  private static final FileKind KIND = new FileKind("DSWL", 1, "the log segment");
  private static final Pattern NAME = Pattern.compile("(0\\d{18})\\.log");

  static Segment in(Path directory, long firstPlace) {
    return new Segment(
        directory.resolve(String.format(Locale.ROOT, "%019d.log", firstPlace)), firstPlace);
  }

  /** The segment of that name, if it is the name of one. */
  static Optional<Segment> named(Path directory, String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(new Segment(directory.resolve(name), Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  Frames frames() {
    return new Frames(firstPlace);
  }

  byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).put(KIND.toBytes()).putLong(firstPlace);
    return header
        .putInt(FileKind.checksum(header.array(), 0, HEADER_BYTES - Integer.BYTES))
        .array();
  }

  /**
   * Gives every record before the first damage to {@code reader}.
   *
   * @return how many bytes are whole
   * @throws IllegalStateException if the file is of another version
   */
  int read(byte[] bytes, WriteAheadLog.Reader reader) {
    boolean begins =
        KIND.begins(file, bytes) && Arrays.equals(header(), Arrays.copyOf(bytes, HEADER_BYTES));
    Frames frames = frames();
    long place = firstPlace;
    int at = begins ? HEADER_BYTES : 0;
    while (begins && frames.isWholeAt(bytes, at)) {
      int from = at + Frames.HEADER_BYTES;
      int to = from + frames.recordLengthAt(bytes, at);
      if (!frames.isMarkAt(bytes, at)) {
        reader.record(place++, Arrays.copyOfRange(bytes, from, to));
      }
      at = to;
    }
    return at;
  }

  /** Whether something after the first {@code whole} bytes tells that more than those had been safe. */
  boolean hadMoreSafe(byte[] bytes, int whole) {
    Frames frames = frames();
    for (int at = whole; at <= bytes.length - Frames.HEADER_BYTES; at++) {
      if (frames.safeAt(bytes, at) > whole && frames.isHeaderAt(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  /** The error that says so. */
  IllegalStateException damagedAt(long offset, String what) {
    return new IllegalStateException(
        "the log segment %s is damaged at offset %d: %s. Put a copy of the file in its place; or move the log and the checkpoints away and begin anew without what they hold"
            .formatted(file, offset, what));
  }
}
