package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
  private static final Column CARD = Column.text("card");
  private static final Column AMOUNT = Column.number("amount");
  private static final Column TRIES = Column.whole("tries");

  @TempDir Path folder;

  @Test
  void a_row_has_its_line_its_timestamp_and_a_typed_cell_per_column() {
    Dataset dataset =
        Dataset.parse(
            "payments.csv",
            "timestamp_ms,card,amount,tries\n1000,visa,12.5,1\n1700,\"a, b\",-3,20\n",
            CARD,
            AMOUNT,
            TRIES);

    assertThat(dataset.name()).isEqualTo("payments.csv");
    assertThat(dataset.rows())
        .containsExactly(
            new Row(2, 1000, Map.of("card", "visa", "amount", 12.5, "tries", 1L)),
            new Row(3, 1700, Map.of("card", "a, b", "amount", -3.0, "tries", 20L)));
  }

  @Test
  void equal_timestamps_keep_the_order_of_the_file() {
    Dataset dataset = Dataset.parse("x.csv", "timestamp_ms,card\n5,b\n5,a\n5,b\n", CARD);

    assertThat(dataset.rows()).extracting(row -> row.text("card")).containsExactly("b", "a", "b");
  }

  @Test
  void a_header_alone_is_a_dataset_without_rows() {
    assertThat(Dataset.parse("x.csv", "timestamp_ms,card\n", CARD).rows()).isEmpty();
  }

  @Test
  void timestamps_before_the_epoch_are_allowed() {
    assertThat(Dataset.parse("x.csv", "timestamp_ms\n-5\n0\n").rows())
        .extracting(Row::timestampMs)
        .containsExactly(-5L, 0L);
  }

  @Test
  void a_timestamp_that_goes_back_is_refused() {
    refuses(
        "timestamp_ms,card\n1000,a\n1000,b\n999,c\n",
        "x.csv:4: timestamp_ms is 999, but must not be before that of the row above, 1000: sort the rows by time");
  }

  @Test
  void a_row_with_too_many_cells_is_refused() {
    refuses(
        "timestamp_ms,card\n1000,a\n1001,b,c\n",
        "x.csv:3: the row has 3 cells, but must have 2, one per column of the header; put a cell with a comma in quotes");
  }

  @Test
  void an_empty_line_is_refused_as_a_row_with_too_few_cells() {
    refuses(
        "timestamp_ms,card\n\n",
        "x.csv:2: the row has 1 cells, but must have 2, one per column of the header; put a cell with a comma in quotes");
  }

  @Test
  void the_line_is_counted_through_cells_of_several_lines() {
    refuses(
        "timestamp_ms,card\n1,\"a\nb\nc\"\n2\n",
        "x.csv:5: the row has 1 cells, but must have 2, one per column of the header; put a cell with a comma in quotes");
  }

  @Test
  void another_header_is_refused() {
    refuses(
        "timestamp_ms,kart\n",
        "x.csv:1: the header is timestamp_ms,kart, but must be timestamp_ms,card");
  }

  @Test
  void a_missing_header_is_refused() {
    refuses("", "x.csv:1: the header is missing, but must be timestamp_ms,card");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "1.0", "1e3", "+1", "0x1", "1_000", "9223372036854775808", "٣"})
  void a_cell_that_is_no_whole_number_is_refused(String cell) {
    assertThatThrownBy(() -> Dataset.parse("x.csv", "timestamp_ms,tries\n7," + cell + "\n", TRIES))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "x.csv:2: tries is '"
                + cell
                + "', but must be a whole number: write digits only, such as 42 or -7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,5", "NaN", "Infinity", "1e999", "1.", ".5", "1d", "0x1p3", " 1"})
  void a_cell_that_is_no_number_is_refused(String cell) {
    assertThatThrownBy(
            () -> Dataset.parse("x.csv", "timestamp_ms,amount\n7,\"" + cell + "\"\n", AMOUNT))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "x.csv:2: amount is '"
                + cell
                + "', but must be a number: write it as 42, -7.5 or 1.5e3");
  }

  @Test
  void numbers_may_have_decimals_and_an_exponent() {
    Dataset dataset =
        Dataset.parse("x.csv", "timestamp_ms,amount\n1,0\n1,-7.25\n1,1.5e3\n1,2E-2\n", AMOUNT);

    assertThat(dataset.rows())
        .extracting(row -> row.number("amount"))
        .containsExactly(0.0, -7.25, 1500.0, 0.02);
  }

  @Test
  void whole_numbers_go_to_the_ends_of_a_long() {
    Dataset dataset =
        Dataset.parse(
            "x.csv", "timestamp_ms,tries\n1,9223372036854775807\n1,-9223372036854775808\n", TRIES);

    assertThat(dataset.rows())
        .extracting(row -> row.whole("tries"))
        .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
  }

  @Test
  void a_timestamp_that_is_no_whole_number_is_refused() {
    refuses(
        "timestamp_ms,card\n1.5,a\n",
        "x.csv:2: timestamp_ms is '1.5', but must be a whole number: write digits only, such as 42 or -7");
  }

  @Test
  void a_column_that_is_given_twice_is_refused() {
    assertThatThrownBy(() -> Dataset.parse("x.csv", "timestamp_ms,card,card\n", CARD, CARD))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns has card twice: give each column a name of its own");
  }

  @Test
  void a_column_needs_a_name() {
    assertThatThrownBy(() -> Column.text(" "))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("name is blank: give the column's name in the header row");
  }

  @Test
  void a_file_is_read_as_utf8_and_called_by_its_name() throws IOException {
    Path file = folder.resolve("stops.csv");
    Files.writeString(file, "timestamp_ms,card\n1,Zürich\n");

    assertThat(Dataset.read(file, CARD))
        .isEqualTo(new Dataset("stops.csv", List.of(new Row(2, 1, Map.of("card", "Zürich")))));
  }

  @Test
  void a_file_that_is_not_utf8_is_refused() throws IOException {
    Path file = folder.resolve("stops.csv");
    Files.write(file, "timestamp_ms,card\n1,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Dataset.read(file, CARD))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("stops.csv: is not UTF-8: save the file as UTF-8");
  }

  @Test
  void a_missing_file_leaves_as_an_io_error() {
    Path file = folder.resolve("missing.csv");

    assertThatThrownBy(() -> Dataset.read(file, CARD))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasCauseExactlyInstanceOf(NoSuchFileException.class);
  }

  @Test
  void asking_a_row_for_another_column_names_those_that_it_has() {
    Row row = new Row(2, 1, Map.of("card", "visa", "amount", 2.0));

    assertThatThrownBy(() -> row.text("kart"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no column kart of type String: there are amount (Double), card (String)");
    assertThatThrownBy(() -> row.whole("amount"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no column amount of type Long: there are amount (Double), card (String)");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> Dataset.parse("x.csv", text, CARD))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
