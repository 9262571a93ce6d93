package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

  @Test
  void simple_values_stay_as_they_are() {
    List<Object> simple = Arrays.asList(null, true, 7, 8L, 0.5, "cab");

    assertThat(PlainValues.of(simple)).isEqualTo(simple);
  }

  @Test
  void bytes_stay_as_they_are() {
    byte[] bytes = {1, 2};

    assertThat(PlainValues.of(List.of(bytes))).containsExactly(bytes);
  }

  @Test
  void pairs_maybes_and_lists_are_made_plain_inside() {
    Iterable<Object> group = new LinkedHashSet<>(List.of("a", "b"));

    assertThat(
            PlainValues.of(
                List.of(
                    new Pair<>(1L, group), Maybe.of(group), Maybe.absent(), List.of(group, 2L))))
        .isEqualTo(
            List.of(
                new Pair<>(1L, new Bag(List.of("a", "b"))),
                Maybe.of(new Bag(List.of("a", "b"))),
                Maybe.absent(),
                List.of(new Bag(List.of("a", "b")), 2L)));
  }

  @Test
  void an_iterable_that_is_no_list_is_a_bag() {
    Iterable<Object> group = new LinkedHashSet<>(List.of("b", "a"));

    assertThat(PlainValues.of(List.of(group, new Bag(List.of(group)))))
        .isEqualTo(
            List.of(new Bag(List.of("a", "b")), new Bag(List.of(new Bag(List.of("b", "a"))))));
  }

  @Test
  void keys_of_a_map_are_text() {
    Map<Object, Object> counts = new TreeMap<>(Map.of(2L, List.of("a"), 1L, 5L));

    assertThat(PlainValues.of(List.of(counts)))
        .isEqualTo(List.of(Map.of("1", 5L, "2", List.of("a"))));
  }

  @Test
  void anything_else_is_refused_by_its_class() {
    Thread thread = new Thread("t");

    assertThatThrownBy(() -> PlainValues.of(List.of(new Pair<>("a", thread))))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the observed stream holds a java.lang.Thread, which is not plain data: map it to numbers, strings, pairs or lists");
  }
}
