package io.dstreamlabs.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarblesTest {

  @Test
  void batches_are_between_bars_and_records_between_spaces() {
    assertThat(Marbles.batches("a | b  b|c"))
        .containsExactly(
            Maybe.of(List.of("a")), Maybe.of(List.of("b", "b")), Maybe.of(List.of("c")));
  }

  @Test
  void a_dash_is_an_rdd_without_records_and_a_dot_is_no_rdd() {
    assertThat(Marbles.batches("- | .")).containsExactly(Maybe.of(List.of()), Maybe.absent());
  }

  @Test
  void whole_numbers_are_longs_and_everything_else_is_text() {
    assertThat(Marbles.batches("7 -7 7.5 7a"))
        .containsExactly(Maybe.of(List.of(7L, -7L, "7.5", "7a")));
  }

  @Test
  void a_colon_makes_a_pair() {
    assertThat(Marbles.batches("cab:3 3:cab"))
        .containsExactly(Maybe.of(List.of(new Pair<>("cab", 3L), new Pair<>(3L, "cab"))));
  }

  @Test
  void braces_make_a_bag() {
    assertThat(Marbles.batches("cab:{4,3} {a} {}"))
        .containsExactly(
            Maybe.of(
                List.of(
                    new Pair<>("cab", new Bag(List.of(3L, 4L))),
                    new Bag(List.of("a")),
                    new Bag(List.of()))));
  }

  @Test
  void the_first_cell_of_a_timeline_is_one_batch_after_zero_time() {
    assertThat(Marbles.timeline(". | a | -", 500))
        .isEqualTo(
            new Timeline(
                List.of(
                    new Timeline.Entry(1000, List.of("a")), new Timeline.Entry(1500, List.of()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a | | b", "a |", "| a"})
  void a_blank_batch_is_refused(String text) {
    assertThatThrownBy(() -> Marbles.batches(text))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch is blank: write - for an RDD without records, or . for no RDD");
  }

  @ParameterizedTest
  @ValueSource(strings = {":3", "cab:", ":"})
  void a_pair_without_key_or_value_is_refused(String token) {
    assertThatThrownBy(() -> Marbles.batches("a " + token))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + token + "' is no pair: write key:value, without spaces");
  }

  @Test
  void a_bag_with_a_space_inside_is_refused_for_it_falls_apart() {
    assertThatThrownBy(() -> Marbles.batches("cab:{3, 4}"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("'{3,' is no bag: write it in braces, without spaces, as in {3,4}");
    assertThatThrownBy(() -> Marbles.batches("3}"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("'3}' is no bag: write it in braces, without spaces, as in {3,4}");
  }
}
