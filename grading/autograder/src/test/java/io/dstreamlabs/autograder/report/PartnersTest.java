package io.dstreamlabs.autograder.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Picture;
import io.dstreamlabs.replay.TimelinePicture;
import io.dstreamlabs.testkit.Marbles;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnersTest {

  @Test
  void in_any_order_each_record_has_one_partner_at_most() {
    Picture picture = compared("a b b", "b c a");
    assertThat(expected(picture)).containsExactly("record", "record", "missing");
    assertThat(yours(picture)).containsExactly("record", "extra", "record");
  }

  @Test
  void the_same_records_are_all_partners() {
    Picture picture = compared("a b", "b a");
    assertThat(expected(picture)).containsExactly("record", "record");
    assertThat(yours(picture)).containsExactly("record", "record");
  }

  @Test
  void without_an_rdd_on_the_other_side_all_are_alone() {
    assertThat(expected(compared("a b", "."))).containsExactly("missing", "missing");
    assertThat(yours(compared(".", "a"))).containsExactly("extra");
    assertThat(expected(compared(".", "a"))).isEmpty();
  }

  @Test
  void where_an_rdd_is_not_known_to_its_end_nobody_is_said_to_be_alone() {
    Picture picture = compared("a", "b" + " c".repeat(24));
    assertThat(expected(picture)).containsExactly("record");
    assertThat(yours(picture)).hasSize(24).containsOnly("record");
  }

  @Test
  void inputs_and_an_expected_row_alone_have_nothing_to_compare_with() {
    Picture picture =
        TimelinePicture.of(1000, 1)
            .input("in", Marbles.batches("a"))
            .expected(Marbles.timeline("b", 1000))
            .picture();
    Partners partners = new Partners(picture);
    assertThat(partners.kinds(picture.rows().get(0), 1000)).containsExactly("record");
    assertThat(partners.kinds(picture.rows().get(1), 1000)).containsExactly("record");
  }

  private static Picture compared(String expected, String yours) {
    return TimelinePicture.of(1000, 1)
        .expected(Marbles.timeline(expected, 1000))
        .yours(Marbles.timeline(yours, 1000))
        .picture();
  }

  private static List<String> expected(Picture picture) {
    return new Partners(picture).kinds(picture.rows().get(0), 1000);
  }

  private static List<String> yours(Picture picture) {
    return new Partners(picture).kinds(picture.rows().get(1), 1000);
  }
}
