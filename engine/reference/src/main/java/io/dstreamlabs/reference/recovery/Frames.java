package io.dstreamlabs.reference.recovery;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How records and marks lie in a segment.
 *
 * <pre>
 * length (4)  of the record; -1 for a mark, which has none
 * safe (8)    so many bytes of this file were forced to the disk before this was written
 * check (4)   CRC32C of the segment's first place, this frame's offset, length and safe
 * check (4)   CRC32C of all of the above and the record
 * record
 * </pre>
 *
 * A header is true only at its own offset in its own segment, so bytes inside a record that look like one,
 * and those that an older file left on the disk, are not taken for it.
 *
 * @param firstPlace the place of the segment's first record
 */
record Frames(long firstPlace) {
  /** Bytes of a frame before its record. */
  static final int HEADER_BYTES = 20;

  private static final int MARK = -1;
  private static final int SAFE_AT = 4;
  private static final int HEADER_CHECK_AT = 12;
  private static final int CHECK_AT = 16;

  byte[] record(long offset, long safe, byte[] record) {
    return frame(offset, safe, record.length, record);
  }

  byte[] mark(long offset, long safe) {
    return frame(offset, safe, MARK, new byte[0]);
  }

  private byte[] frame(long offset, long safe, int length, byte[] record) {
    ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + record.length);
    frame.putInt(length).putLong(safe);
    frame.putInt((int) headerCheck(frame.array(), 0, offset).getValue());
    frame.putInt(check(headerCheck(frame.array(), 0, offset), record, 0, record.length));
    return frame.put(record).array();
  }

  /** Whether a header, and not something else, is at {@code at}. What it says of its length may not fit. */
  boolean isHeaderAt(byte[] bytes, int at) {
    return bytes.length - at >= HEADER_BYTES
        && safeAt(bytes, at) <= at
        && ByteBuffer.wrap(bytes).getInt(at + HEADER_CHECK_AT)
            == (int) headerCheck(bytes, at, at).getValue();
  }

  /** Whether a frame with all its bytes as they were written is at {@code at}. */
  boolean isWholeAt(byte[] bytes, int at) {
    return isHeaderAt(bytes, at)
        && recordLengthAt(bytes, at) <= bytes.length - at - HEADER_BYTES
        && ByteBuffer.wrap(bytes).getInt(at + CHECK_AT)
            == check(
                headerCheck(bytes, at, at), bytes, at + HEADER_BYTES, recordLengthAt(bytes, at));
  }

  boolean isMarkAt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at) == MARK;
  }

  long safeAt(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getLong(at + SAFE_AT);
  }

  int recordLengthAt(byte[] bytes, int at) {
    return Math.max(0, ByteBuffer.wrap(bytes).getInt(at));
  }

  private CRC32C headerCheck(byte[] bytes, int at, long offset) {
    CRC32C check = new CRC32C();
    check.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(firstPlace).putLong(offset).flip());
    check.update(bytes, at, HEADER_CHECK_AT);
    return check;
  }

  private static int check(CRC32C check, byte[] bytes, int from, int length) {
    check.update(bytes, from, length);
    return (int) check.getValue();
  }
}
