package io.dstreamlabs.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {
  private static final Object ASCENDING =
      Cases.json(
          """
          [null, -9223372036854775808, -1, 0, 2, 10, '', 'B', 'a', 'ab', 'b', '\uD83D\uDE00', '\uFF5E',
           [], [null], [0], [0, 5], [1], ['a'], [[]], {'bag': []}, {'bag': [1]}, {'bag': [1, 1]},
           {'bag': [2]}, {'bag': [{'bag': []}]}]
          """);

  @Test
  void null_numbers_texts_lists_and_bags_come_in_this_order_and_each_kind_in_its_own() {
    List<Object> ascending = Canonical.allOfJson((List<?>) ASCENDING);
    List<Object> shuffled = new ArrayList<>(ascending);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(shuffled).isNotEqualTo(ascending);
    assertThat(CanonicalOrder.sorted(shuffled)).isEqualTo(ascending);
  }

  @Test
  void records_are_ordered_as_what_they_stand_for() {
    List<Object> records =
        new ArrayList<>(
            List.of(
                new Bag(List.of(1L)),
                new Pair<>("a", Maybe.of(0L)),
                new Pair<>("a", Maybe.absent()),
                "z",
                5L,
                Maybe.of(4L),
                Maybe.absent()));
    records.sort(new CanonicalOrder());

    assertThat(Canonical.all(records))
        .isEqualTo(
            Arrays.asList(
                null,
                4L,
                5L,
                "z",
                Arrays.asList("a", null),
                List.of("a", 0L),
                new SortedBag(List.of(1L))));
  }

  @Test
  void a_pair_and_a_list_of_two_are_the_same() {
    assertThat(Canonical.of(new Pair<>("a", 1L))).isEqualTo(Canonical.of(List.of("a", 1L)));
  }

  @Test
  void bags_are_equal_whatever_the_order_of_their_values_but_not_whatever_their_number() {
    Iterable<Object> group = List.<Object>of("b", "a")::iterator;

    assertThat(Canonical.of(group)).isEqualTo(Canonical.of(new Bag(List.of("a", "b"))));
    assertThat(Canonical.of(group)).isNotEqualTo(Canonical.of(List.of("a", "b")));
    assertThat(Canonical.of(new Bag(List.of("a", "a"))))
        .isNotEqualTo(Canonical.of(new Bag(List.of("a"))));
    assertThat(Canonical.ofJson(Cases.json("{'bag': [[1, {'bag': [2, 1]}], null]}")))
        .isEqualTo(Canonical.ofJson(Cases.json("{'bag': [null, [1, {'bag': [1, 2]}]]}")));
  }

  @Test
  void types_that_no_table_has_are_refused() {
    assertThatThrownBy(() -> Canonical.of(new Pair<>("a", 1)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the stream holds a java.lang.Integer, which no table has: whole numbers are Long");
    assertThatThrownBy(() -> Canonical.ofJson(Cases.json("{'big': []}")))
        .hasMessage("{big=[]} is no value: an object must be {\"bag\":[..]}");
    assertThatThrownBy(() -> Canonical.ofJson(true))
        .hasMessage("true is no value: there are no booleans");
  }

  @Test
  void values_are_shown_as_they_are_written_in_a_table() {
    assertThat(Canonical.text(Canonical.ofJson(Cases.json("['1', 1, null, [{'bag': [2, 'a']}]]"))))
        .isEqualTo("[\"1\", 1, null, [{\"bag\": [2, \"a\"]}]]");
  }

  @Test
  void any_two_in_brackets_are_a_pair_as_a_record_and_no_other_number_is() {
    assertThat(Canonical.record(Canonical.ofJson(Cases.json("['a', [1, 2]]"))))
        .isEqualTo(new Pair<>("a", new Pair<>(1L, 2L)));
    assertThat(Canonical.record(Canonical.ofJson(Cases.json("[['a', 1], 2, null]"))))
        .isEqualTo(List.of(new Pair<>("a", 1L), 2L, Maybe.absent()));
    assertThat(Canonical.record(Canonical.ofJson(Cases.json("[1]")))).isEqualTo(List.of(1L));
  }
}
