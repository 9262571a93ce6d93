package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.replay.Picture.Cell;
import io.dstreamlabs.replay.Picture.Kind;
import io.dstreamlabs.replay.Picture.Mark;
import io.dstreamlabs.replay.Picture.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void a_picture_is_plain_data_and_an_absent_rdd_has_no_cell() {
    Picture picture =
        TimelinePicture.of(500, 3)
            .title("title")
            .input("in", List.of(Maybe.of(List.of(Pair.of("cab", 7L))), Maybe.absent()))
            .expected(new Timeline(List.of(new Timeline.Entry(1000, List.of("a")))))
            .yours(new Timeline(List.of(new Timeline.Entry(1500, List.of()))))
            .mark(1000, "here")
            .remark("below")
            .picture();

    assertThat(picture)
        .isEqualTo(
            new Picture(
                "title",
                500,
                3,
                List.of(
                    new Row(
                        "in",
                        Kind.INPUT,
                        List.of(cell(500, "cab:7"), cell(1500))), // past the end: without records
                    new Row("expected", Kind.EXPECTED, List.of(cell(1000, "a"))),
                    new Row("yours", Kind.YOURS, List.of(cell(1500)))),
                List.of(new Mark(1000, "here")),
                List.of("below")));
  }

  @Test
  void a_row_of_what_came_out_alone_is_compared_with_nothing() {
    Picture picture =
        TimelinePicture.of(1000, 1).timeline("window", new Timeline(List.of())).picture();

    assertThat(picture.rows()).containsExactly(new Row("window", Kind.OUTPUT, List.of()));
  }

  @Test
  void an_rdd_at_a_time_of_the_row_or_none() {
    Row row = new Row("in", Kind.INPUT, List.of(cell(1000, "a"), cell(3000)));

    assertThat(row.at(1000)).contains(cell(1000, "a"));
    assertThat(row.at(2000)).isEmpty();
    assertThat(row.at(3000)).contains(cell(3000));
  }

  @Test
  void of_many_records_24_are_kept_and_the_rest_is_counted() {
    assertThat(Cell.of(1000, Collections.nCopies(24, "x")))
        .isEqualTo(new Cell(1000, Collections.nCopies(24, "x"), 0));
    assertThat(Cell.of(1000, Collections.nCopies(1000, "x")))
        .isEqualTo(new Cell(1000, Collections.nCopies(24, "x"), 976));
  }

  @Test
  void a_cell_is_drawn_as_all_of_its_records_would_be() {
    for (String record : List.of("", "x", "station", "y".repeat(40))) {
      List<Object> records = new ArrayList<>(Collections.nCopies(300, record));

      assertThat(Cell.of(1000, records)).hasToString(Cells.of(records));
    }
  }

  @Test
  void a_record_of_more_than_1000_characters_is_cut_visibly_and_never_within_a_letter() {
    String whole = "x".repeat(1000);
    String letter = "\uD83D\uDE00"; // two characters

    assertThat(Cell.of(0, List.of(whole)).records()).containsExactly(whole);
    assertThat(Cell.of(0, List.of(whole + "x")).records()).containsExactly(whole + "…");
    assertThat(Cell.of(0, List.of("x".repeat(999) + letter)).records())
        .containsExactly("x".repeat(999) + "…");
  }

  @Test
  void words_alone_have_no_columns() {
    Picture words = Picture.inWords("a call", "expected   an exception", "yours   none");

    assertThat(words.hasColumns()).isFalse();
    assertThat(words.text())
        .isEqualTo(
            """
            a call
            expected   an exception
            yours   none
            """);
  }

  @Test
  void nothing_is_drawn_as_nothing() {
    assertThat(Picture.none().text()).isEmpty();
    assertThat(Picture.none().hasColumns()).isFalse();
  }

  @Test
  void there_are_columns_to_draw_with_batches_and_a_row() {
    TimelinePicture empty = TimelinePicture.of(1000, 1);

    assertThat(empty.picture().hasColumns()).isFalse();
    assertThat(empty.input("in", List.of()).picture().hasColumns()).isTrue();
    assertThat(TimelinePicture.of(1000, 0).input("in", List.of()).picture().hasColumns()).isFalse();
  }

  @Test
  void columns_are_counted_from_0_and_end_at_their_batch_time() {
    Picture picture = TimelinePicture.of(250, 4).picture();

    assertThat(picture.timeMs(0)).isEqualTo(250);
    assertThat(picture.timeMs(3)).isEqualTo(1000);
    assertThat(picture.column(250)).isZero();
    assertThat(picture.column(1000)).isEqualTo(3);
    assertThat(picture.column(1100)).isEqualTo(3);
  }

  @Test
  void times_are_seconds_where_batches_are_whole_seconds() {
    Picture seconds = TimelinePicture.of(2000, 1).picture();
    Picture millis = TimelinePicture.of(500, 1).picture();

    assertThat(seconds.time(4000) + seconds.unit()).isEqualTo("4s");
    assertThat(millis.time(4000) + millis.unit()).isEqualTo("4000ms");
  }

  @Test
  void a_batch_has_a_length_and_columns_are_counted_from_0_on() {
    assertThatThrownBy(() -> TimelinePicture.of(0, 1).picture())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("batchIntervalMs is 0, but must be positive: use 1 or more");
    assertThatThrownBy(() -> TimelinePicture.of(1, -1).picture())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("batches is -1, but must be 0 or more");
  }

  private static Cell cell(long timeMs, String... records) {
    return new Cell(timeMs, List.of(records), 0);
  }
}
