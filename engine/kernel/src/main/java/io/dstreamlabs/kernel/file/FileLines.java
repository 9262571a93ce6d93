package io.dstreamlabs.kernel.file;

import io.dstreamlabs.kernel.line.LineSplitter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The lines of a file, a piece of the file at a time.
 *
 * <pre>
 * bytes     a b \n c d | e \r | \n f         | = end of a piece
 * lines     "ab"  "cde"  "f"
 * </pre>
 *
 * <p>Whoever takes only the first few leaves no file open. Not thread-safe.
 */
final class FileLines implements Iterator<String> {
  /** Bytes of a piece. */
  static final int PIECE = 1 << 16;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final ArrivedFile file;
  private final Queue<String> ready = new ArrayDeque<>();
  private final LineSplitter splitter = new LineSplitter(this::addLine);
  private long position;
  private long lineNumber;
  private boolean ended;

  FileLines(ArrivedFile file) {
    this.file = file;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      readPiece();
    }
    return !ready.isEmpty();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void readPiece() {
    byte[] piece = file.read(position, PIECE);
    position += piece.length;
    splitter.split(piece, piece.length);
    ended = position == file.length();
    if (ended) {
      splitter.end();
    }
  }

  private void addLine(byte[] line) {
    lineNumber++;
    int from = lineNumber == 1 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
    try {
      ByteBuffer text = ByteBuffer.wrap(line, from, line.length - from);
      ready.add(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(
          "the file %s is not UTF-8 in line %d: convert it, or write it in UTF-8"
              .formatted(file.path(), lineNumber),
          e);
    }
  }

  private static boolean startsWithMark(byte[] line) {
    return line.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }
}
