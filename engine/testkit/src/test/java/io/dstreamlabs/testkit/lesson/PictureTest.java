package io.dstreamlabs.testkit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.testkit.lesson.Picture.Row;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void a_picture_in_a_javadoc_is_read_without_its_remarks() {
    assertThat(
            Picture.in(
                """
                 * <pre>
                 * batch time (s)     1  2      3        zero time 0, batches of 1 s
                 * parent             a  b b    -        - = an RDD without records
                 * window(2 s, 2 s)   .  a b b  .
                 * </pre>
                """))
        .singleElement()
        .satisfies(
            picture ->
                assertThat(picture.rows())
                    .containsExactly(
                        new Row("parent", "a | b b | -"),
                        new Row("window(2 s, 2 s)", ". | a b b | .")));
  }

  @Test
  void a_picture_in_a_lesson_ends_with_its_block() {
    assertThat(
            Picture.in(
                """
                Look:
                ```
                batch time (s)  1    2
                taps            a b  c
                ```
                More text.
                """))
        .singleElement()
        .satisfies(
            picture -> assertThat(picture.rows()).containsExactly(new Row("taps", "a b | c")));
  }

  @Test
  void what_a_test_printed_is_no_picture() {
    assertThat(
            Picture.in(
                """
                exercise 5.1  window(3 s, 2 s) over 1 s batches
                batch time (s)  1    2
                taps            a b  c
                """))
        .isEmpty();
  }

  @Test
  void rows_without_parentheses_go_in_and_calls_come_out() {
    Picture picture =
        Picture.in(
                """
                batch time (s)      1    2    3
                north               a    b    .
                south               x    y    z
                union(north, south) a x  b y  !
                """)
            .get(0);

    assertThat(picture.inputs()).extracting(Row::label).containsExactly("north", "south");
    assertThat(picture.calls()).extracting(DrawnRow::label).containsExactly("union(north, south)");
  }
}
