package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinePictureTest {

  @Test
  void input_expected_yours_and_a_mark_stand_under_one_another() {
    String picture =
        TimelinePicture.of(1000, 6)
            .title("exercise 5.1  window(3 s, 2 s) over 1 s batches")
            .input("in", List.of(batch("a"), batch("b", "b"), batch("c"), batch(), batch("d")))
            .timeline("expected", timeline(at(2000, "a", "b", "b"), at(4000, "b", "b", "c")))
            .timeline(
                "yours", timeline(at(2000, "a", "b", "b"), at(3000, "c"), at(4000, "b", "b", "c")))
            .mark(3000, "at 3 s: no RDD is due")
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            exercise 5.1  window(3 s, 2 s) over 1 s batches
            batch time (s)  1  2      3  4      5  6
            in              a  b b    c  -      d  -
            expected        .  a b b  .  b b c  .  .
            yours           .  a b b  c  b b c  .  .
                                      ^ at 3 s: no RDD is due
            """);
  }

  @Test
  void batches_of_part_of_a_second_are_counted_in_milliseconds() {
    assertThat(TimelinePicture.of(250, 3).timeline("yours", timeline(at(500, "a"))).draw())
        .isEqualTo(
            """
            batch time (ms)  250  500  750
            yours            .    a    .
            """);
  }

  @Test
  void an_absent_batch_of_an_input_is_a_dot() {
    assertThat(TimelinePicture.of(1000, 2).input("in", List.of(Maybe.absent())).draw())
        .isEqualTo(
            """
            batch time (s)  1  2
            in              .  -
            """);
  }

  @Test
  void without_batches_there_is_only_the_title() {
    assertThat(TimelinePicture.of(1000, 0).title("nothing").draw()).isEqualTo("nothing\n");
  }

  @Test
  void what_does_not_fit_into_80_characters_goes_on_below_with_its_labels() {
    // 14 of the label, and each column 2 + 8: six columns end at 74, a seventh would at 84.
    String picture =
        TimelinePicture.of(1000, 8)
            .input("in", IntStream.range(0, 8).mapToObj(i -> batch("station" + i)).toList())
            .mark(7000, "here")
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            batch time (s)  1         2         3         4         5         6
            in              station0  station1  station2  station3  station4  station5
            batch time (s)  7         8
            in              station6  station7
                            ^ here
            """);
  }

  @Test
  void a_line_of_exactly_80_characters_is_not_broken() {
    // 14 + 6 * (2 + 9) = 80
    String picture =
        TimelinePicture.of(1000, 6)
            .input("in", IntStream.range(0, 6).mapToObj(i -> batch("terminal" + i)).toList())
            .draw();

    assertThat(picture.lines()).hasSize(2).allMatch(line -> line.length() <= 80);
    assertThat(picture.lines().skip(1).findFirst().orElseThrow()).hasSize(80);
  }

  @Test
  void a_line_of_81_characters_is_broken() {
    // 14 + 5 * (2 + 9) = 69 after five columns; the sixth, 2 + 10, would end at 81
    String picture =
        TimelinePicture.of(1000, 6)
            .input("in", IntStream.range(5, 11).mapToObj(i -> batch("terminal" + i)).toList())
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            batch time (s)  1          2          3          4          5
            in              terminal5  terminal6  terminal7  terminal8  terminal9
            batch time (s)  6
            in              terminal10
            """);
  }

  @Test
  void a_mark_that_ends_at_column_80_stands_beside_its_caret_and_one_longer_below() {
    // 16 to the caret, 2 for it and the space after: 62 are left
    String fits = "x".repeat(62);
    String tooLong = "x".repeat(63);

    assertThat(TimelinePicture.of(1000, 1).mark(1000, fits).draw())
        .isEqualTo("batch time (s)  1\n" + " ".repeat(16) + "^ " + fits + "\n");
    assertThat(TimelinePicture.of(1000, 1).mark(1000, tooLong).draw())
        .isEqualTo("batch time (s)  1\n" + " ".repeat(16) + "^\n" + tooLong + "\n");
  }

  @Test
  void a_long_sentence_stands_below_its_caret() {
    String picture =
        TimelinePicture.of(1000, 2)
            .timeline("yours", timeline(at(2000, "a")))
            .mark(
                2000,
                "at 2 s: a missing; was a batch dropped, or is the window one batch too short for it?")
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            batch time (s)  1  2
            yours           .  a
                               ^
            at 2 s: a missing; was a batch dropped, or is the window one batch too short for
            it?
            """);
  }

  @Test
  void marks_are_drawn_in_order_of_time() {
    String picture =
        TimelinePicture.of(1000, 2)
            .timeline("yours", timeline(at(1000, "a")))
            .mark(2000, "second")
            .mark(1000, "first")
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            batch time (s)  1  2
            yours           a  .
                            ^ first
                               ^ second
            """);
  }

  @Test
  void remarks_stand_below_everything() {
    String picture =
        TimelinePicture.of(1000, 1)
            .remark("yours: no stream")
            .expected(timeline(at(1000, "a")))
            .mark(1000, "here")
            .draw();

    assertThat(picture)
        .isEqualTo(
            """
            batch time (s)  1
            expected        a
                            ^ here
            yours: no stream
            """);
  }

  @Test
  void the_later_of_two_marks_under_one_batch_stays() {
    assertThat(TimelinePicture.of(1000, 1).mark(1000, "first").mark(1000, "second").draw())
        .isEqualTo("batch time (s)  1\n" + " ".repeat(16) + "^ second\n");
  }

  private static Maybe<List<Object>> batch(Object... records) {
    return Maybe.of(List.of(records));
  }

  private static Timeline timeline(Timeline.Entry... entries) {
    return new Timeline(List.of(entries));
  }

  private static Timeline.Entry at(long timeMs, Object... values) {
    return new Timeline.Entry(timeMs, List.of(values));
  }
}
