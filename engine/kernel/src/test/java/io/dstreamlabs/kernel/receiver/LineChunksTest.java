package io.dstreamlabs.kernel.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineChunksTest {

  @Test
  void lists_are_the_lines_that_each_read_completes() {
    LineChunks chunks = new LineChunks(new Reads("ab\ncd\ne", "f\r", "\ng"));

    assertThat(chunks.next()).containsExactly("ab", "cd");
    assertThat(chunks.next()).containsExactly("ef");
    assertThat(chunks.next()).containsExactly("g");
    assertThat(chunks.hasNext()).isFalse();
    assertThatThrownBy(chunks::next).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void complete_line_does_not_wait_for_the_rest_of_the_next_one() {
    Reads reads = new Reads("whole\nhal", "f\n");
    LineChunks chunks = new LineChunks(reads);

    assertThat(chunks.next()).containsExactly("whole");
    assertThat(reads.left()).isEqualTo(1);
  }

  @Test
  void line_that_ends_with_a_return_does_not_wait_for_a_newline() {
    Reads reads = new Reads("one\r", "\ntwo\r\n");
    LineChunks chunks = new LineChunks(reads);

    assertThat(chunks.next()).containsExactly("one");
    assertThat(reads.left()).isEqualTo(1);
    assertThat(chunks.next()).containsExactly("two");
  }

  @Test
  void stream_without_bytes_has_no_line() {
    assertThat(new LineChunks(new Reads()).hasNext()).isFalse();
  }

  @Test
  void failing_stream_is_told_after_the_lines_before_it() {
    LineChunks chunks =
        new LineChunks(
            new Reads("one\n") {
              @Override
              public int read(byte[] to, int from, int most) throws IOException {
                if (left() == 0) {
                  throw new IOException("reset");
                }
                return super.read(to, from, most);
              }
            });

    assertThat(chunks.next()).containsExactly("one");
    assertThatThrownBy(chunks::hasNext)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("reset");
  }

  /** Any bytes, cut anywhere, give the lines that the JDK's reader finds in them. */
  @Test
  void lines_are_those_of_a_buffered_reader_wherever_the_bytes_are_cut() throws IOException {
    byte[] letters = "ab\n\r\u00e4\u4e16\n".getBytes(StandardCharsets.UTF_8);
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = letters[random.nextInt(letters.length)];
      }
      List<String> lines = new ArrayList<>();
      new LineChunks(new Reads(cut(bytes, random))).forEachRemaining(lines::addAll);

      assertThat(lines).as("seed " + seed).isEqualTo(linesOf(bytes));
    }
  }

  private static List<String> linesOf(byte[] bytes) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static List<byte[]> cut(byte[] bytes, Random random) {
    List<byte[]> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(8));
      pieces.add(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
    return pieces;
  }

  /** A stream that gives one piece per read. */
  private static class Reads extends InputStream {
    private final Queue<byte[]> pieces;

    Reads(String... pieces) {
      this(Arrays.stream(pieces).map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList());
    }

    Reads(List<byte[]> pieces) {
      this.pieces = new ArrayDeque<>(pieces);
    }

    int left() {
      return pieces.size();
    }

    @Override
    public int read() {
      throw new AssertionError("one byte at a time is slow");
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
      byte[] piece = pieces.poll();
      if (piece == null) {
        return -1;
      }
      System.arraycopy(piece, 0, to, from, piece.length);
      return piece.length;
    }
  }
}
