package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

  @Test
  void a_picture_is_described_with_its_first_difference() {
    assertThat(new FigureWords(Example.PICTURE).description())
        .isEqualTo(
            "3 batches of 1 s. Rows: in, expected, yours. At 3 s, expected: no RDD; yours: c.");
  }

  @Test
  void without_a_mark_there_are_only_the_rows() {
    Picture picture = TimelinePicture.of(250, 2).expected(Marbles.timeline("a | b", 250)).picture();
    assertThat(new FigureWords(picture).description())
        .isEqualTo("2 batches of 250 ms. Rows: expected.");
  }

  @Test
  void an_rdd_without_records_is_not_the_same_as_none() {
    assertThat(at("-", ".")).isEqualTo("At 1 s, expected: an RDD without records; yours: no RDD");
  }

  @Test
  void what_is_compared_is_said_without_the_input() {
    Picture picture =
        TimelinePicture.of(1000, 1)
            .input("in", Marbles.batches("x"))
            .timeline("window", Marbles.timeline("cab:{1,2} b", 1000))
            .mark(1000, "")
            .picture();
    assertThat(new FigureWords(picture).at(picture.marks().get(0)))
        .isEqualTo("At 1 s, window: cab:{1,2} b");
  }

  @Test
  void many_records_are_cut_at_80_letters_and_what_is_not_known_is_counted() {
    assertThat(at("a" + " a".repeat(23), "a" + " a".repeat(29)))
        .isEqualTo(
            "At 1 s, expected: a" + " a".repeat(23) + "; yours: a" + " a".repeat(23) + " + 6 more");
    assertThat(at("x".repeat(200), "y"))
        .isEqualTo("At 1 s, expected: " + "x".repeat(79) + "…; yours: y");
  }

  @Test
  void what_is_not_drawn_is_said_after_the_remarks() {
    TimelinePicture picture = TimelinePicture.of(1000, 40).remark("yours: no\u202E stream");
    for (int row = 0; row < 11; row++) {
      picture.expected(Marbles.timeline("a", 1000));
    }
    assertThat(new FigureWords(picture.picture()).notes(5, 29, 8))
        .containsExactly(
            "yours: no stream", "+ 5 batches before", "+ 11 more batches", "+ 3 more rows");
    assertThat(new FigureWords(picture.picture()).notes(0, 40, 11))
        .containsExactly("yours: no stream");
  }

  private static String at(String expected, String yours) {
    Picture picture =
        TimelinePicture.of(1000, 1)
            .expected(Marbles.timeline(expected, 1000))
            .yours(Marbles.timeline(yours, 1000))
            .mark(1000, "")
            .picture();
    return new FigureWords(picture).at(picture.marks().get(0));
  }
}
