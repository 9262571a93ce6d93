package io.dstreamlabs.kernel.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLinesTest {
  private static final int PIECE = FileLines.PIECE;

  @TempDir Path directory;

  @Test
  void a_line_ends_with_a_line_feed_a_return_both_or_the_file() {
    assertThat(linesOf("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_line_end_at_the_end_begins_no_further_line() {
    assertThat(linesOf("a\n")).containsExactly("a");
    assertThat(linesOf("a\r\n")).containsExactly("a");
    assertThat(linesOf("a\r")).containsExactly("a");
  }

  @Test
  void lines_without_text_are_records_too() {
    assertThat(linesOf("\n\n")).containsExactly("", "");
    assertThat(linesOf("\r\r\n\n")).containsExactly("", "", "");
  }

  @Test
  void file_without_bytes_has_no_line() {
    assertThat(linesOf("")).isEmpty();
  }

  @Test
  void text_is_utf_8_whatever_the_machine_is_set_to() {
    assertThat(linesOf("é ß\n漢字 😀\n")).containsExactly("é ß", "漢字 😀");
  }

  @Test
  void byte_order_mark_at_the_beginning_is_dropped_and_elsewhere_it_is_text() {
    assertThat(linesOf("\uFEFFa\n\uFEFFb\n")).containsExactly("a", "\uFEFFb");
    assertThat(linesOf("\uFEFF")).containsExactly("");
    assertThat(linesOf("\uFEFF\n")).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(ints = {PIECE - 3, PIECE - 2, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE})
  void lines_may_cross_the_pieces_that_a_file_is_read_in(int length) {
    String line = "x".repeat(length);

    assertThat(linesOf(line + "\r\n€\r\n" + line + "€")).containsExactly(line, "€", line + "€");
  }

  @Test
  void random_texts_have_the_lines_that_a_buffered_reader_finds() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      String text = randomText(new Random(seed));
      List<String> expected = new BufferedReader(new StringReader(text)).lines().toList();

      assertThat(linesOf(text)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String randomText(Random random) {
    List<String> parts = List.of("\n", "\r", "\r\n", "a", "é", "😀", "x".repeat(PIECE / 3));
    StringBuilder text = new StringBuilder("^");
    for (int left = random.nextInt(30); left > 0; left--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_with_their_line() throws IOException {
    Path file = Files.write(directory.resolve("a.txt"), "a\n\nfür\n".getBytes(ISO_8859_1));
    Iterator<String> lines = arrived(file).lines();

    assertThatThrownBy(lines::next)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "the file %s is not UTF-8 in line 3: convert it, or write it in UTF-8".formatted(file))
        .hasCauseExactlyInstanceOf(MalformedInputException.class);
  }

  @Test
  void character_that_the_file_ends_in_is_refused() throws IOException {
    Path file = Files.write(directory.resolve("a.txt"), new byte[] {'a', '\n', (byte) 0xC3});

    assertThatThrownBy(() -> all(arrived(file)))
        .hasMessageContaining("a.txt is not UTF-8 in line 2: ");
  }

  @Test
  void file_that_is_gone_is_told_by_its_name() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "a\n");
    ArrivedFile arrived = arrived(file);
    Files.delete(file);

    assertThatThrownBy(() -> all(arrived))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "the file %s is gone, but a batch still reads it: take a file away when its batches are done"
                .formatted(file))
        .hasCauseExactlyInstanceOf(NoSuchFileException.class);
  }

  @Test
  void what_cannot_be_read_is_told_by_its_name() throws IOException {
    Path file = Files.createDirectory(directory.resolve("a.txt"));
    ArrivedFile arrived =
        new ArrivedFile(
            file.toUri(), Files.size(file), Files.getLastModifiedTime(file).toInstant());

    assertThatThrownBy(() -> all(arrived))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read the file " + file)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void file_that_grew_or_shrank_is_refused() {
    Inbox inbox = new Inbox(directory);
    ArrivedFile arrived = arrived(inbox.write("a.txt", "a\nb\n", 1000));

    inbox.write("a.txt", "a\nb\nc\n", 1000);
    assertThatThrownBy(() -> all(arrived))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            ("the file %s was changed after it had been seen: it had 4 bytes, written at 1970-01-01T00:00:01Z,"
                    + " and has 6, written at 1970-01-01T00:00:01Z. Write a file under a name that begins with"
                    + " a dot, and rename it when it is complete")
                .formatted(directory.resolve("a.txt")));
    inbox.write("a.txt", "a\n", 1000);
    assertThatThrownBy(() -> all(arrived))
        .hasMessageContaining("it had 4 bytes, ")
        .hasMessageContaining("has 2,");
  }

  @Test
  void file_that_was_written_anew_is_refused_although_it_is_as_long() {
    Inbox inbox = new Inbox(directory);
    ArrivedFile arrived = arrived(inbox.write("a.txt", "a\n", 1000));
    inbox.write("a.txt", "b\n", 2000);

    assertThatThrownBy(() -> all(arrived))
        .hasMessageContaining("was changed after it had been seen");
  }

  @Test
  void lines_can_be_read_again_and_each_time_from_the_beginning() {
    ArrivedFile arrived = arrived(new Inbox(directory).write("a.txt", "a\nb\n", 1000));

    arrived.lines().next();

    assertThat(all(arrived)).containsExactly("a", "b");
    assertThat(all(arrived)).containsExactly("a", "b");
  }

  @Test
  void iterator_that_is_asked_for_too_much_says_so_and_keeps_saying_so() {
    Iterator<String> lines = arrived(new Inbox(directory).write("a.txt", "a", 1000)).lines();
    lines.next();

    assertThat(lines.hasNext()).isFalse();
    assertThatThrownBy(lines::next).isExactlyInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(lines::next).isExactlyInstanceOf(NoSuchElementException.class);
  }

  /** Between two lines nothing is open, or a file could not be replaced by another piece. */
  @Test
  void pieces_are_read_when_they_are_asked_for() throws IOException {
    String line = "x".repeat(PIECE - 1) + "\n";
    Path file = Files.writeString(directory.resolve("a.txt"), line.repeat(3));
    Iterator<String> lines = arrived(file).lines();
    assertThat(lines.next()).hasSize(PIECE - 1);

    Files.delete(file);

    assertThatThrownBy(lines::next).hasMessageContaining("a.txt is gone");
  }

  @Test
  void names_with_any_characters_can_be_read() {
    ArrivedFile arrived = arrived(new Inbox(directory).write("a b%20#?+&.txt", "a", 1000));

    assertThat(all(arrived)).containsExactly("a");
    assertThat(arrived.name()).isEqualTo("a b%20#?+&.txt");
  }

  private List<String> linesOf(String text) {
    try {
      return all(arrived(Files.write(directory.resolve("text"), text.getBytes(UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArrivedFile arrived(Path file) {
    return ArrivedFile.at(file).orElseThrow();
  }

  private static List<String> all(ArrivedFile file) {
    List<String> lines = new ArrayList<>();
    file.lines().forEachRemaining(lines::add);
    return lines;
  }
}
