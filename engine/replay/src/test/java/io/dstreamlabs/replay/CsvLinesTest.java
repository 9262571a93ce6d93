package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.replay.CsvLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

  @Test
  void cells_are_between_commas_and_lines_end_with_a_line_feed() {
    assertThat(CsvLines.of("x.csv", "a,b\n1,2\n"))
        .containsExactly(new Line(1, List.of("a", "b")), new Line(2, List.of("1", "2")));
  }

  @Test
  void no_text_has_no_lines() {
    assertThat(CsvLines.of("x.csv", "")).isEmpty();
  }

  @Test
  void a_cell_may_be_empty_and_keeps_its_spaces() {
    assertThat(CsvLines.of("x.csv", ",, a \n"))
        .containsExactly(new Line(1, List.of("", "", " a ")));
  }

  @Test
  void an_empty_line_is_one_empty_cell() {
    assertThat(CsvLines.of("x.csv", "\n")).containsExactly(new Line(1, List.of("")));
  }

  @Test
  void quotes_hold_commas_and_doubled_quotes() {
    assertThat(CsvLines.of("x.csv", "\"a, b\",\"say \"\"stop\"\"\",\"\"\n"))
        .containsExactly(new Line(1, List.of("a, b", "say \"stop\"", "")));
  }

  @Test
  void a_line_feed_in_quotes_belongs_to_the_cell_and_counts_as_a_line() {
    assertThat(CsvLines.of("x.csv", "\"a\nb\",c\nd,e\n"))
        .containsExactly(new Line(1, List.of("a\nb", "c")), new Line(3, List.of("d", "e")));
  }

  @Test
  void a_byte_order_mark_is_refused() {
    refuses(
        "\uFEFFa\n",
        "x.csv:1: a byte order mark is at the start: save the file as UTF-8 without it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\r\n", "a\nb\rc\n", "a\n\"b\r\"\n", "a\n\"b\"\r\n"})
  void a_carriage_return_is_refused_wherever_it_is(String text) {
    refuses(
        text, "x.csv:2: a carriage return (\\r) is there: end lines with a line feed (\\n) alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\nb,", "a\n\"b\""})
  void a_last_line_without_an_end_is_refused(String text) {
    refuses(text, "x.csv:2: the last line does not end: put a line feed (\\n) behind it");
  }

  @Test
  void a_quote_inside_a_cell_is_refused() {
    refuses(
        "a\nsay \"stop\"\n",
        "x.csv:2: a quote is inside a cell: put the whole cell in quotes, and double this one");
  }

  @Test
  void text_after_a_closed_quote_is_refused() {
    refuses(
        "\"a\"b\n",
        "x.csv:1: text follows a closed quote: put the whole cell in quotes, and double the inner ones");
  }

  @Test
  void a_quote_that_is_not_closed_is_refused_where_it_was_opened() {
    refuses(
        "a\n\"b\nc\nd\n", "x.csv:2: a quote is opened and never closed: close it, or double it");
  }

  @Test
  void what_was_quoted_is_read_back() {
    long seed = 20_261;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<List<String>> table = table(random);
      String text =
          table.stream()
              .map(row -> row.stream().map(CsvLinesTest::quoted).collect(Collectors.joining(",")))
              .map(row -> row + "\n")
              .collect(Collectors.joining());
      assertThat(CsvLines.of("x.csv", text)).extracting(Line::cells).isEqualTo(table);
    }
  }

  private static List<List<String>> table(Random random) {
    List<List<String>> table = new ArrayList<>();
    for (int row = random.nextInt(5); row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      for (int column = random.nextInt(4); column >= 0; column--) {
        StringBuilder cell = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
          cell.append("ab,\"\n é".charAt(random.nextInt(7)));
        }
        cells.add(cell.toString());
      }
      table.add(cells);
    }
    return table;
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> CsvLines.of("x.csv", text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
