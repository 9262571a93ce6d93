package io.dstreamlabs.kernel.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
  private final List<byte[]> lines = new ArrayList<>();
  private final LineSplitter splitter = new LineSplitter(lines::add);

  @Test
  void lines_are_handed_on_when_their_end_is_seen() {
    assertThat(after("ab\ncd")).containsExactly("ab");
    assertThat(after("e\r")).containsExactly("ab", "cde");
    assertThat(after("\nf")).containsExactly("ab", "cde");
    assertThat(afterTheEnd()).containsExactly("ab", "cde", "f");
  }

  @Test
  void a_line_ends_with_a_line_feed_a_return_both_or_the_bytes() {
    after("a\nb\r\nc\rd");
    assertThat(afterTheEnd()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_line_end_at_the_end_begins_no_further_line() {
    after("a\n");
    assertThat(afterTheEnd()).containsExactly("a");
    after("b\r\n");
    assertThat(afterTheEnd()).containsExactly("a", "b");
    after("c\r");
    assertThat(afterTheEnd()).containsExactly("a", "b", "c");
  }

  @Test
  void lines_without_bytes_are_lines_too() {
    assertThat(after("\n\n")).containsExactly("", "");
    assertThat(after("\r\r\n\n")).containsExactly("", "", "", "", "");
  }

  @Test
  void without_bytes_there_is_no_line() {
    assertThat(after("")).isEmpty();
    assertThat(afterTheEnd()).isEmpty();
  }

  /** A piece without bytes in between changes nothing. */
  @Test
  void line_feed_belongs_to_the_return_before_it_in_another_piece() {
    after("a\r");
    after("");
    assertThat(after("\nb\n")).containsExactly("a", "b");
    assertThat(after("\n")).containsExactly("a", "b", "");
  }

  @Test
  void of_a_piece_only_its_first_bytes_are_taken() {
    splitter.split("ab\ncd\nef\n".getBytes(UTF_8), 4);

    assertThat(texts()).containsExactly("ab");
    assertThat(afterTheEnd()).containsExactly("ab", "c");
  }

  @Test
  void piece_may_be_filled_again() {
    byte[] piece = "abc".getBytes(UTF_8);
    splitter.split(piece, 3);
    Arrays.fill(piece, (byte) 'x');
    splitter.split(piece, 1);

    assertThat(afterTheEnd()).containsExactly("abcx");
  }

  @Test
  void bytes_that_are_no_text_are_left_as_they_are() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i == '\n' || i == '\r' ? 'x' : i);
    }
    splitter.split(bytes, 200);
    splitter.split(Arrays.copyOfRange(bytes, 200, 256), 56);
    splitter.end();

    assertThat(lines).containsExactly(bytes);
  }

  /** Any bytes, cut anywhere, give the lines that the JDK's reader finds in them. */
  @Test
  void lines_are_those_of_a_buffered_reader_wherever_the_bytes_are_cut() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text = randomText(random);
      lines.clear();
      LineSplitter another = new LineSplitter(lines::add);
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + random.nextInt(8));
        another.split(text.substring(from, to).getBytes(ISO_8859_1), to - from);
        from = to;
      }
      another.end();

      assertThat(texts())
          .as("seed %d", seed)
          .isEqualTo(new BufferedReader(new StringReader(text)).lines().toList());
    }
  }

  private static String randomText(Random random) {
    String letters = "ab\n\r\u00e4\n";
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(60); left > 0; left--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void what_fails_on_a_line_does_not_get_it_again() {
    LineSplitter picky =
        new LineSplitter(
            line -> {
              if (line.length > 1) {
                throw new IllegalStateException("too long");
              }
              lines.add(line);
            });

    assertThatThrownBy(() -> picky.split("a\nxy\n".getBytes(UTF_8), 5)).hasMessage("too long");
    picky.split("b".getBytes(UTF_8), 1);
    picky.end();
    assertThat(texts()).containsExactly("a", "b");
  }

  /** All lines so far, after these bytes too. */
  private List<String> after(String piece) {
    byte[] bytes = piece.getBytes(UTF_8);
    splitter.split(bytes, bytes.length);
    return texts();
  }

  private List<String> afterTheEnd() {
    splitter.end();
    return texts();
  }

  private List<String> texts() {
    return lines.stream().map(line -> new String(line, ISO_8859_1)).toList();
  }
}
