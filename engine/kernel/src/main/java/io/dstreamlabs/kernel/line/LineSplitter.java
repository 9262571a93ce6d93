package io.dstreamlabs.kernel.line;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines, whatever pieces they come in.
 *
 * <pre>
 * bytes     a b \n c d | e \r | \n f         | = end of a piece; the bytes end after f
 * lines     "ab"         "cde"     "f"
 * </pre>
 *
 * <p>A line ends with {@code \n}, {@code \r\n}, {@code \r} or the bytes, and is handed on when its end is seen; so
 * none waits for what may come after a {@code \r}. It must fit into memory. Not thread-safe.
 */
public final class LineSplitter {
  private final Consumer<byte[]> lines;
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private boolean afterReturn;

  /**
   * A splitter at the beginning of the bytes.
   *
   * @param lines gets each line, without its end
   */
  public LineSplitter(Consumer<byte[]> lines) {
    this.lines = Objects.requireNonNull(lines, "lines");
  }

  /**
   * Goes on with the next bytes.
   *
   * @param piece holds them, from its beginning; not kept
   * @param length how many they are
   */
  public void split(byte[] piece, int length) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (piece[i] == '\n' && afterReturn) { // of \r\n, which has ended its line already
        from = i + 1;
      } else if (piece[i] == '\n' || piece[i] == '\r') {
        unfinished.write(piece, from, i - from);
        from = i + 1;
        endLine();
      }
      afterReturn = piece[i] == '\r';
    }
    unfinished.write(piece, from, length - from);
  }

  /** Hands on what has come since the last line, if anything has: there are no more bytes. */
  public void end() {
    if (unfinished.size() > 0) {
      endLine();
    }
  }

  private void endLine() {
    byte[] line = unfinished.toByteArray();
    unfinished.reset();
    lines.accept(line);
  }
}
