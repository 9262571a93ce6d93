package io.dstreamlabs.autograder.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.csv.CsvText.Line;
import io.dstreamlabs.autograder.csv.CsvText.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "a,b\r\n1,2"})
  void any_system_may_have_written_it(String text) throws Malformed {
    assertThat(CsvText.linesOf(text))
        .containsExactly(new Line(1, List.of("a", "b")), new Line(2, List.of("1", "2")));
  }

  @Test
  void quotes_hold_commas_line_ends_and_doubled_quotes() throws Malformed {
    assertThat(
            CsvText.linesOf("\"a, b\",\"say \"\"stop\"\"\",\"\"\r\n\"two\r\nlines\",c,d\r\ne,f,g"))
        .containsExactly(
            new Line(1, List.of("a, b", "say \"stop\"", "")),
            new Line(2, List.of("two\nlines", "c", "d")),
            new Line(4, List.of("e", "f", "g")));
  }

  @Test
  void a_last_comma_is_followed_by_an_empty_cell() throws Malformed {
    assertThat(CsvText.linesOf("a,")).containsExactly(new Line(1, List.of("a", "")));
    assertThat(CsvText.linesOf(",\n")).containsExactly(new Line(1, List.of("", "")));
  }

  @Test
  void lines_with_nothing_on_them_are_left_out_and_counted() throws Malformed {
    assertThat(CsvText.linesOf("\na\n\n\nb\n\n"))
        .containsExactly(new Line(2, List.of("a")), new Line(5, List.of("b")));
    assertThat(CsvText.linesOf("")).isEmpty();
  }

  @Test
  void a_quote_inside_a_cell_is_refused() {
    assertRefused(
        "a\nsay \"stop\"\n",
        2,
        "a quote is inside a cell: put the whole cell in quotes, and double this one");
  }

  @Test
  void text_after_a_closed_quote_is_refused() {
    assertRefused(
        "\"a\"b\n",
        1,
        "text follows a closed quote: put the whole cell in quotes, and double the inner ones");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n\"b\nc\nd\n", "a\n\"", "a\n\"b\"\""})
  void a_quote_that_is_not_closed_is_refused_where_it_was_opened(String text) {
    assertRefused(
        text, 2, "a quote is opened and never closed: close it, or put the cell in quotes");
  }

  @Test
  void what_was_quoted_is_read_back() throws Malformed {
    long seed = 20_262;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<List<String>> table = table(random);
      String end = random.nextBoolean() ? "\n" : "\r\n";
      String text =
          table.stream()
              .map(row -> row.stream().map(CsvTextTest::quoted).collect(Collectors.joining(",")))
              .collect(Collectors.joining(end));
      assertThat(CsvText.linesOf(text)).extracting(Line::cells).isEqualTo(table);
    }
  }

  /** Two columns at least: a line of one empty cell is no line. */
  private static List<List<String>> table(Random random) {
    List<List<String>> table = new ArrayList<>();
    for (int row = random.nextInt(5); row >= 0; row--) {
      List<String> cells = new ArrayList<>(List.of("x"));
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

  private static void assertRefused(String text, int line, String message) {
    assertThatThrownBy(() -> CsvText.linesOf(text))
        .isInstanceOfSatisfying(Malformed.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessage(message);
  }
}
