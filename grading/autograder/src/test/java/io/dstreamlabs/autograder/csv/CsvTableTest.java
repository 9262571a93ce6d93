package io.dstreamlabs.autograder.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.autograder.lab.WrongUsage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final CsvTable TABLE = new CsvTable(List.of("id", "name"), List.of("group"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("table.csv");
  }

  private List<CsvRow> rows(String text) throws IOException {
    return rows(text, StandardCharsets.UTF_8);
  }

  private List<CsvRow> rows(String text, Charset charset) throws IOException {
    Files.write(file, text.getBytes(charset));
    Problems problems = new Problems(file);
    List<CsvRow> rows = TABLE.read(file, problems);
    problems.refuseIfAny();
    return rows;
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> rows(text))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(file + message);
  }

  @Test
  void columns_come_in_any_order_and_what_may_be_left_out_is_empty() throws IOException {
    List<CsvRow> rows = rows("name,id\nJane,s01\n\nKim, s02 \n");
    assertThat(rows)
        .containsExactly(
            new CsvRow(2, Map.of("name", "Jane", "id", "s01")),
            new CsvRow(4, Map.of("name", "Kim", "id", "s02")));
    assertThat(rows.get(0).cell("group")).isEmpty();
    assertThat(rows("id,name,group\n1,2,3").get(0).cell("group")).isEqualTo("3");
  }

  @Test
  void a_byte_order_mark_is_nothing() throws IOException {
    assertThat(rows("\uFEFFid,name\r\ns01,José\r\n"))
        .containsExactly(new CsvRow(2, Map.of("id", "s01", "name", "José")));
  }

  @Test
  void what_is_no_utf_8_is_refused_with_its_line() {
    assertThatThrownBy(() -> rows("id,name\ns01,Jane\ns02,José\n", StandardCharsets.ISO_8859_1))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            file + ", line 3: not UTF-8: save the table as 'CSV UTF-8'. Nothing was graded");
  }

  @Test
  void what_is_no_csv_is_refused_with_its_line() {
    assertRefused(
        "id,name\n\"s01,Jane\n",
        ", line 2: a quote is opened and never closed: close it, or put the cell in quotes."
            + " Nothing was graded");
  }

  @Test
  void an_unknown_column_is_answered_with_the_one_that_was_meant() {
    assertRefused(
        "id,names\n",
        ", line 1: unknown column 'names', did you mean 'name'? The columns are id, name, and if you"
            + " like group, with commas between them. Nothing was graded");
  }

  @Test
  void other_signs_than_commas_are_no_columns() {
    assertRefused(
        "id;name\n",
        ", line 1: unknown column 'id;name', did you mean 'name'? The columns are id, name, and if"
            + " you like group, with commas between them. Nothing was graded");
  }

  @Test
  void where_nothing_else_was_meant_the_columns_are_named() {
    assertRefused(
        "id,name,e-mail\n",
        ", line 1: unknown column 'e-mail'. The columns are id, name, and if you like group, with"
            + " commas between them. Nothing was graded");
  }

  @Test
  void a_column_is_there_once() {
    assertRefused(
        "id,name,id\n",
        ", line 1: column 'id' is there twice: keep one of the two. Nothing was graded");
  }

  @Test
  void a_missing_column_is_named() {
    assertRefused(
        "\nid\ns01\n",
        ", line 2: column 'name' is missing. The columns are id, name, and if you like group."
            + " Nothing was graded");
  }

  @Test
  void rows_that_are_too_long_or_too_short_are_all_told() {
    assertRefused(
        "id,name\na\nb,c\nd,e,f\n",
        " has 2 problems, nothing was graded:\n"
            + "  line 2: number of cells is 1, but must be 2 as in the header: put a text with a comma"
            + " in quotes\n"
            + "  line 4: number of cells is 3, but must be 2 as in the header: put a text with a comma"
            + " in quotes");
  }

  @Test
  void a_file_with_nothing_in_it_lacks_its_header() {
    assertRefused(
        "\n", " is empty: its first line names the columns: id, name, and if you like group");
  }

  @Test
  void what_is_not_there_or_no_file_is_told() {
    assertThatThrownBy(() -> TABLE.read(file, new Problems(file)))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            file + " is missing: give a CSV file with the columns id, name, and if you like group");
    assertThatThrownBy(() -> TABLE.read(folder, new Problems(folder)))
        .isExactlyInstanceOf(WrongUsage.class)
        .hasMessage(
            folder
                + " is no file: give a CSV file with the columns id, name, and if you like group");
  }
}
