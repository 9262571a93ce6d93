package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.report.TimelineFigure.Box;
import io.dstreamlabs.autograder.report.TimelineFigure.Gap;
import io.dstreamlabs.autograder.report.TimelineFigure.Label;
import io.dstreamlabs.autograder.report.TimelineFigure.Marble;
import io.dstreamlabs.autograder.report.TimelineFigure.Pointer;
import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter is a marble of 25, its box is 33; three of them are 83, and 91. */
class TimelineFigureTest {
  private final TimelineFigure figure = TimelineFigure.of(Example.PICTURE);

  @Test
  void columns_are_as_wide_as_their_widest_rdd_with_12_between_them() {
    assertThat(figure.times())
        .containsExactly(
            new Label("time", 8 + 16, 16, "1 s"),
            new Label("time", 53 + 45, 16, "2 s"),
            new Label("time", 156 + 16, 16, "3 s"));
    assertThat(figure.width()).isEqualTo(156 + 33 + 8);
  }

  @Test
  void rows_stand_under_one_another_with_their_names_at_half_height() {
    assertThat(figure.names())
        .containsExactly(
            new Label("time", 0, 16, "batch time"),
            new Label("input", 0, 30 + 21, "in"),
            new Label("expected", 0, 72 + 21, "expected"),
            new Label("yours", 0, 114 + 21, "yours"));
    assertThat(figure.namesWidth()).isEqualTo(85 + 8); // ten letters
    assertThat(figure.height()).isEqualTo(114 + 32 + 24);
  }

  @Test
  void an_rdd_is_a_box_and_no_rdd_is_a_gap() {
    assertThat(figure.boxes())
        .containsExactly(
            new Box("input", 8, 30, 33, 32),
            new Box("input", 53, 30, 91, 32),
            new Box("input", 156, 30, 33, 32),
            new Box("expected", 53, 72, 91, 32),
            new Box("yours", 53, 114, 91, 32),
            new Box("yours", 156, 114, 33, 32));
    assertThat(figure.gaps())
        .containsExactly(
            new Gap(8, 72 + 16, 33), new Gap(156, 72 + 16, 33), new Gap(8, 114 + 16, 33));
  }

  @Test
  void a_record_is_a_marble_and_one_too_much_under_the_mark_is_extra() {
    assertThat(figure.marbles())
        .contains(
            new Marble("record", 12, 34, 25, "a"),
            new Marble("record", 57, 76, 25, "a"),
            new Marble("record", 86, 76, 25, "b"),
            new Marble("record", 115, 76, 25, "b"),
            new Marble("extra", 160, 118, 25, "c"))
        .hasSize(1 + 2 + 1 + 3 + 3 + 1);
  }

  @Test
  void the_first_difference_is_framed_in_the_rows_that_are_compared() {
    // the words need 152 beside the caret at 172: there is no room on the right
    assertThat(figure.pointers())
        .containsExactly(
            new Pointer(
                152,
                68,
                41,
                82,
                172,
                "left",
                "At 3 s, expected: no RDD; yours: c",
                "at 3 s: no RDD is due"));
  }

  @Test
  void a_small_picture_grows_for_the_words_at_its_caret() {
    TimelineFigure small =
        TimelineFigure.of(
            TimelinePicture.of(1000, 1)
                .expected(Marbles.timeline("a", 1000))
                .yours(Marbles.timeline("b", 1000))
                .mark(1000, "at 1 s")
                .picture());
    Pointer pointer = small.pointers().get(0);
    assertThat(pointer.side()).isEqualTo("right");
    assertThat(small.width()).isEqualTo(pointer.caret() + 152);
  }

  @Test
  void where_only_inputs_are_drawn_the_frame_is_around_them() {
    TimelineFigure inputs =
        TimelineFigure.of(
            TimelinePicture.of(1000, 2)
                .input("in", Marbles.batches("a | b"))
                .mark(2000, "at 2 s")
                .picture());
    assertThat(inputs.pointers().get(0).y()).isEqualTo(26);
    assertThat(inputs.pointers().get(0).end()).isEqualTo(30 + 32 + 4);
  }

  @Test
  void a_mark_outside_of_the_picture_points_nowhere() {
    TimelineFigure outside =
        TimelineFigure.of(
            TimelinePicture.of(1000, 1)
                .expected(Marbles.timeline("a", 1000))
                .mark(0, "before")
                .mark(2000, "after")
                .picture());
    assertThat(outside.pointers()).isEmpty();
    assertThat(outside.height()).isEqualTo(30 + 32 + 4);
  }

  @Test
  void words_alone_are_not_drawn() {
    assertThat(TimelineFigure.of(Picture.inWords("a call", "expected   x")).isDrawn()).isFalse();
    assertThat(TimelineFigure.of(Picture.none()).isDrawn()).isFalse();
    assertThat(TimelineFigure.of(TimelinePicture.of(1000, 3).picture()).isDrawn()).isFalse();
    assertThat(figure.isDrawn()).isTrue();
  }

  @Test
  void of_many_batches_24_are_drawn_and_the_rest_is_counted() {
    TimelineFigure long100 = TimelineFigure.of(batches(100).picture());
    assertThat(long100.times()).hasSize(24);
    assertThat(long100.times().get(0).text()).isEqualTo("1 s");
    assertThat(long100.notes()).containsExactly("+ 76 more batches");
    assertThat(TimelineFigure.of(batches(24).picture()).notes()).isEmpty();
  }

  @Test
  void of_many_batches_those_around_the_mark_are_drawn() {
    TimelineFigure middle = TimelineFigure.of(batches(100).mark(50_000, "here").picture());
    assertThat(middle.times()).hasSize(24);
    assertThat(middle.times().get(0).text()).isEqualTo("34 s"); // 16 before it
    assertThat(middle.pointers()).hasSize(1);
    assertThat(middle.notes()).containsExactly("+ 33 batches before", "+ 43 more batches");

    TimelineFigure end = TimelineFigure.of(batches(100).mark(100_000, "here").picture());
    assertThat(end.times().get(23).text()).isEqualTo("100 s");
    assertThat(end.pointers()).hasSize(1);
    assertThat(end.notes()).containsExactly("+ 76 batches before");
  }

  @Test
  void of_many_rows_the_last_8_are_drawn_what_is_compared_among_them() {
    TimelinePicture picture = TimelinePicture.of(1000, 1);
    for (int row = 0; row < 10; row++) {
      picture.input("in" + row, Marbles.batches("a"));
    }
    TimelineFigure many =
        TimelineFigure.of(
            picture
                .expected(Marbles.timeline("a", 1000))
                .yours(Marbles.timeline("a", 1000))
                .picture());
    assertThat(many.names()).hasSize(1 + 8);
    assertThat(many.names().get(8).text()).isEqualTo("yours");
    assertThat(many.notes()).containsExactly("+ 4 more rows");
  }

  @Test
  void whatever_comes_in_a_picture_stays_small() {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (int batch = 1; batch <= 1000; batch++) {
      entries.add(new Timeline.Entry(batch * 1000L, Collections.nCopies(500, "x".repeat(10_000))));
    }
    TimelineFigure big =
        TimelineFigure.of(
            TimelinePicture.of(1000, 1000)
                .title("t".repeat(3))
                .yours(new Timeline(entries))
                .mark(700_000, "here")
                .picture());
    assertThat(big.marbles()).hasSize(24 * 13); // twelve, and how many more
    assertThat(big.marbles()).allSatisfy(m -> assertThat(m.text()).hasSizeLessThanOrEqualTo(16));
    assertThat(big.width()).isLessThanOrEqualTo(24 * (160 + 12) + 8);
    assertThat(big.height()).isLessThan(500);
  }

  @Test
  void everything_stands_within_the_drawing() {
    for (String yours : List.of("a | b", ". | -", "station:{1,2,3,4} x y z | " + "b ".repeat(30))) {
      TimelineFigure drawn =
          TimelineFigure.of(
              TimelinePicture.of(500, 2)
                  .input("in", Marbles.batches("a | b"))
                  .expected(Marbles.timeline("a | b", 500))
                  .yours(Marbles.timeline(yours.strip(), 500))
                  .mark(1000, "here")
                  .picture());
      assertThat(drawn.boxes())
          .allSatisfy(
              box -> {
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawn.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawn.height());
              });
      assertThat(drawn.marbles())
          .allSatisfy(
              marble ->
                  assertThat(drawn.boxes())
                      .anyMatch(
                          box ->
                              box.x() <= marble.x()
                                  && marble.x() + marble.width() <= box.x() + box.width()
                                  && box.y() <= marble.y()
                                  && marble.y() + 24 <= box.y() + box.height()));
    }
  }

  private static TimelinePicture batches(int count) {
    return TimelinePicture.of(1000, count).expected(Marbles.timeline("a", 1000));
  }
}
