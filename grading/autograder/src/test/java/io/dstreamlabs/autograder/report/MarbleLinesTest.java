package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.autograder.report.MarbleLines.Piece;
import io.dstreamlabs.autograder.report.TimelineFigure.Box;
import io.dstreamlabs.autograder.report.TimelineFigure.Marble;
import io.dstreamlabs.replay.Picture;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarbleLinesTest {

  @Test
  void an_rdd_without_records_is_an_empty_box() {
    MarbleLines lines = of(0);
    assertThat(lines.lines()).isEmpty();
    assertThat(lines.width()).isEqualTo(32); // 4 + 24 + 4
    assertThat(lines.height()).isEqualTo(32);
    assertThat(lines.in(new Box("input", 10, 20, 32, 32))).isEmpty();
  }

  @Test
  void a_letter_is_a_circle_nearly_and_a_longer_text_a_card() {
    assertThat(new Piece("record", "").width()).isEqualTo(24);
    assertThat(new Piece("record", "a").width()).isEqualTo(25); // 9 + 16
    assertThat(new Piece("record", "cab1").width()).isEqualTo(50); // 34 + 16
  }

  @Test
  void a_line_is_116_pixels_at_most() {
    // cab1: 50 + 4 + 50 = 104; a third one would end at 158
    MarbleLines lines = of(0, "cab1", "cab2", "cab3");
    assertThat(texts(lines)).containsExactly(List.of("cab1", "cab2"), List.of("cab3"));
    assertThat(lines.width()).isEqualTo(112);
    assertThat(lines.height()).isEqualTo(60); // 4 + 24 + 4 + 24 + 4
    // a: 25; four of them end at 4 * 25 + 3 * 4 = 112, a fifth one at 141
    assertThat(texts(of(0, "a", "a", "a", "a", "a")))
        .containsExactly(List.of("a", "a", "a", "a"), List.of("a"));
  }

  @Test
  void twelve_records_are_drawn_and_the_rest_is_counted() {
    MarbleLines twelve = of(0, Collections.nCopies(12, "a").toArray(String[]::new));
    assertThat(texts(twelve)).hasSize(3).allSatisfy(line -> assertThat(line).hasSize(4));
    MarbleLines more = of(976, Collections.nCopies(24, "a").toArray(String[]::new));
    assertThat(more.lines().get(3)).containsExactly(new Piece("more", "+ 988 more"));
  }

  @Test
  void a_long_record_is_cut_and_never_wider_than_16_letters() {
    MarbleLines lines = of(0, "x".repeat(1000));
    assertThat(texts(lines)).containsExactly(List.of("x".repeat(15) + "…"));
    assertThat(lines.width()).isEqualTo(160); // 4 + (16 * 8.5 + 16) + 4
  }

  @Test
  void a_text_is_plain_and_in_one_line() {
    assertThat(texts(of(0, "a\u0000\n\tb\u202E\u001b[31mc"))).containsExactly(List.of("a bc"));
  }

  @Test
  void marbles_stand_in_the_middle_of_their_box() {
    // 112 wide, 60 high in a box of 132 by 80: 10 more on each side; the last line is 54 narrower
    assertThat(of(0, "cab1", "cab2", "cab3").in(new Box("yours", 100, 200, 132, 80)))
        .containsExactly(
            new Marble("record", 114, 214, 50, "cab1"),
            new Marble("record", 168, 214, 50, "cab2"),
            new Marble("record", 141, 242, 50, "cab3"));
  }

  private static MarbleLines of(int more, String... records) {
    Picture.Cell rdd = new Picture.Cell(1000, List.of(records), more);
    return MarbleLines.of(rdd, Collections.nCopies(records.length, "record"));
  }

  private static List<List<String>> texts(MarbleLines lines) {
    return lines.lines().stream().map(line -> line.stream().map(Piece::text).toList()).toList();
  }
}
