package io.dstreamlabs.kernel.file;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of a file that all have the same length, a piece of the file at a time. Whoever takes only the first
 * few leaves no file open. Not thread-safe.
 */
final class FileRecords implements Iterator<byte[]> {
  private final ArrivedFile file;
  private final int recordLength;
  private byte[] piece = {};
  private int taken;
  private long position;

  FileRecords(ArrivedFile file, int recordLength) {
    if (file.length() % recordLength != 0) {
      throw new IllegalStateException(
          "the file %s has %d bytes, but must have a multiple of recordLength, %d: it holds a part of a record"
              .formatted(file.path(), file.length(), recordLength));
    }
    this.file = file;
    this.recordLength = recordLength;
  }

  @Override
  public boolean hasNext() {
    return taken < piece.length || position < file.length();
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (taken == piece.length) {
      piece = file.read(position, Math.max(1, FileLines.PIECE / recordLength) * recordLength);
      position += piece.length;
      taken = 0;
    }
    taken += recordLength;
    return Arrays.copyOfRange(piece, taken - recordLength, taken);
  }
}
