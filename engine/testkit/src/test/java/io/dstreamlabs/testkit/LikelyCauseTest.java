package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** Each cause of the catalogue, by an example of a plausible mistake. */
class LikelyCauseTest {
  private static final long SECOND_MS = 1000;

  @Test
  void equal_timelines_do_not_differ() {
    assertThat(difference(". | a b | -", ". | a b | -", RecordOrder.GIVEN)).isEmpty();
  }

  @Test
  void the_order_of_records_is_free_unless_it_is_asked_for() {
    assertThat(difference("a b b", "b a b", RecordOrder.ANY)).isEmpty();
    assertThat(difference("a b b", "b a b", RecordOrder.GIVEN)).isPresent();
  }

  @Test
  void the_first_difference_is_the_one_that_is_told() {
    assertThat(difference("a | b | c", "a | x | y", RecordOrder.ANY).orElseThrow().timeMs())
        .isEqualTo(2000);
  }

  @Test
  void window_not_slid() {
    causes(". | a b | . | b c", "a | a b | b c | b c")
        .isEqualTo("at 1 s: no RDD is due, 1 s is not a multiple of the slide (2 s)");
  }

  @Test
  void an_rdd_too_many_where_the_times_have_no_slide_in_common() {
    causes("a | . | c", "a | b | c").isEqualTo("at 2 s: no RDD is due");
    causes(". | a", "a | a").isEqualTo("at 1 s: no RDD is due");
  }

  @Test
  void rdd_without_records_made_absent() {
    causes("a | -", "a | .").isEqualTo("at 2 s: an RDD is due, also when it has no records");
  }

  @Test
  void rdd_with_records_missing() {
    causes("a | b", "a | .").isEqualTo("at 2 s: an RDD is due, and there is none");
  }

  @Test
  void order_assumed() {
    assertThat(sentence("a | a b", "a | b a", RecordOrder.GIVEN))
        .isEqualTo(
            "at 2 s: the records are right, their order is not: the oldest batch comes first");
  }

  @Test
  void order_of_several_streams_assumed() {
    assertThat(sentence("a x | b y", "a x | y b", RecordOrder.GIVEN, "a | b", "x | y"))
        .isEqualTo(
            "at 2 s: the records are right, their order is not: one stream after another, as they were given");
  }

  @Test
  void off_by_one_late() {
    causes("a | a b | b c | c d", "- | a | a b | b c")
        .isEqualTo("at 1 s: off by one: each RDD is the one that was due one slide before");
  }

  @Test
  void off_by_one_early() {
    causes("a | a b | b c | c d", "a b | b c | c d | d")
        .isEqualTo("at 1 s: off by one: each RDD is the one that is due one slide later");
  }

  @Test
  void rdds_without_records_do_not_make_it_off_by_one() {
    causes("- | - | x", "- | - | -")
        .isEqualTo("at 3 s: x missing: off by one batch, or is a batch left out?");
  }

  @Test
  void a_batch_looked_at_alone() {
    assertThat(sentence("a | a b | b c", "a | b | c", RecordOrder.ANY, "a | b | c"))
        .isEqualTo(
            "at 2 s: these are the records of this batch alone, without the batches before it");
  }

  @Test
  void state_of_a_dead_key_kept() {
    causes("cab:1 | cab:1 bus:1 | bus:1", "cab:1 | cab:1 bus:1 | cab:0 bus:1")
        .isEqualTo(
            "at 3 s: cab must not be listed any more: what is kept of a key must go with it");
  }

  @Test
  void all_keys_kept_although_none_is_due() {
    causes("cab:1 bus:2 | -", "cab:1 bus:2 | cab:1 bus:2")
        .isEqualTo(
            "at 2 s: cab, bus must not be listed any more: what is kept of a key must go with it");
  }

  @Test
  void key_missing() {
    causes("cab:1 | cab:1 bus:1", "cab:1 | bus:1")
        .isEqualTo("at 2 s: cab is not listed: off by one batch, or is a batch left out?");
  }

  @Test
  void key_listed_once_per_batch() {
    causes("cab:1 | cab:2 bus:1", "cab:1 | cab:1 cab:1 bus:1")
        .isEqualTo("at 2 s: cab is listed more than once: combine its values over all batches");
  }

  @Test
  void right_key_wrong_value() {
    causes("cab:1 | cab:3 bus:1", "cab:1 | bus:1 cab:2")
        .isEqualTo("at 2 s: cab:2 instead of cab:3: off by one batch, or is one counted twice?");
  }

  @Test
  void values_of_a_group_are_shown_in_braces() {
    causes("cab:{7,7}", "cab:{7}")
        .isEqualTo(
            "at 1 s: cab:{7} instead of cab:{7,7}: off by one batch, or is one counted twice?");
  }

  @Test
  void pairs_that_are_left_out_or_added_with_keys_that_are_there() {
    causes("cab:1 cab:2 cab:3", "cab:1 cab:2")
        .isEqualTo("at 1 s: cab:3 missing: off by one batch, or is a batch left out?");
    causes("cab:1 cab:2", "cab:1 cab:2 cab:3")
        .isEqualTo("at 1 s: cab:3 too much: off by one batch, or is an old batch kept?");
  }

  @Test
  void no_pairs_at_all_are_missing_pairs() {
    causes("cab:1", "-")
        .isEqualTo("at 1 s: cab:1 missing: off by one batch, or is a batch left out?");
  }

  @Test
  void not_reduced() {
    causes("3 | 10", "3 | 3 7").isEqualTo("at 2 s: 2 records instead of one: combine them");
  }

  @Test
  void a_batch_taken_twice() {
    causes("a | a b", "a | a b b").isEqualTo("at 2 s: b too often: is a batch taken twice?");
  }

  @Test
  void an_old_batch_kept() {
    causes("a | a b | b c", "a | a b | a b c")
        .isEqualTo("at 3 s: a too much: off by one batch, or is an old batch kept?");
  }

  @Test
  void a_batch_left_out() {
    causes("a | a b | a b c", "a | a b | a c")
        .isEqualTo("at 3 s: b missing: off by one batch, or is a batch left out?");
  }

  @Test
  void other_records() {
    causes("a b | c", "a x | c").isEqualTo("at 1 s: x instead of b");
  }

  @Test
  void times_within_a_second_are_in_milliseconds() {
    Timeline expected = Marbles.timeline("a | b", 250);
    Timeline yours = Marbles.timeline("a | c", 250);

    assertThat(
            Difference.first(expected, yours, RecordOrder.ANY, List.of()).orElseThrow().sentence())
        .isEqualTo("at 500 ms: c instead of b");
  }

  private static AbstractStringAssert<?> causes(String expected, String yours) {
    return assertThat(sentence(expected, yours, RecordOrder.ANY));
  }

  private static String sentence(
      String expected, String yours, RecordOrder order, String... inputs) {
    return difference(expected, yours, order, inputs).orElseThrow().sentence();
  }

  private static Optional<Difference> difference(
      String expected, String yours, RecordOrder order, String... inputs) {
    return Difference.first(
        Marbles.timeline(expected, SECOND_MS),
        Marbles.timeline(yours, SECOND_MS),
        order,
        Arrays.stream(inputs).map(input -> Marbles.timeline(input, SECOND_MS)).toList());
  }
}
