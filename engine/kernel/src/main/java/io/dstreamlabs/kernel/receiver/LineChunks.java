package io.dstreamlabs.kernel.receiver;

import io.dstreamlabs.kernel.line.LineSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The lines of a stream of bytes, as many at a time as are there: it waits for the first of them, and never
 * for another.
 *
 * <pre>
 * bytes     a b \n c d \n e | f \r | \n g      | = what one read gives; the stream ends after g
 * lists     "ab" "cd"         "ef"   "g"
 * </pre>
 *
 * <p>A line ends with {@code \n}, {@code \r\n}, {@code \r} or the stream. Bytes that are not UTF-8 become
 * U+FFFD. Not thread-safe.
 */
final class LineChunks implements Iterator<List<String>> {
  /** Bytes that are read at once. */
  static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private final LineSplitter splitter = new LineSplitter(this::addLine);
  private List<String> lines = new ArrayList<>();
  private boolean ended;

  LineChunks(InputStream in) {
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    while (lines.isEmpty() && !ended) {
      readChunk();
    }
    return !lines.isEmpty();
  }

  @Override
  public List<String> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<String> ready = lines;
    lines = new ArrayList<>();
    return ready;
  }

  private void readChunk() {
    int length = read();
    ended = length < 0;
    if (ended) {
      splitter.end();
    } else {
      splitter.split(chunk, length);
    }
  }

  private int read() {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLine(byte[] line) {
    lines.add(new String(line, StandardCharsets.UTF_8));
  }
}
