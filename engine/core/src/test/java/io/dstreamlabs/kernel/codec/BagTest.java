package io.dstreamlabs.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BagTest {

  @Test
  void order_does_not_matter_but_number_does() {
    Bag bag = new Bag(List.of("a", "b", "a"));

    assertThat(bag)
        .isEqualTo(new Bag(List.of("b", "a", "a")))
        .hasSameHashCodeAs(new Bag(List.of("a", "a", "b")))
        .isNotEqualTo(new Bag(List.of("a", "b")))
        .isNotEqualTo(new Bag(List.of("a", "b", "b")))
        .isNotEqualTo(List.of("a", "b", "a"));
  }

  @Test
  void a_bag_is_made_of_anything_that_can_be_gone_through() {
    Iterable<Integer> values = List.of(3, 1)::iterator;

    assertThat(Bag.of(values)).isEqualTo(new Bag(List.of(1, 3)));
    assertThat(Bag.of(values).values()).containsExactly(3, 1);
  }

  @Test
  void a_bag_is_a_copy() {
    List<Object> values = new ArrayList<>(List.of(1, 2));
    Bag bag = new Bag(values);

    values.clear();

    assertThat(bag.values()).containsExactly(1, 2);
  }

  @Test
  void a_bag_holds_no_null() {
    assertThatThrownBy(() -> new Bag(Arrays.asList(1, null)))
        .isExactlyInstanceOf(NullPointerException.class);
  }

  @Test
  void a_bag_is_written_in_braces() {
    assertThat(new Bag(List.of(1, List.of(2)))).hasToString("{1, [2]}");
    assertThat(new Bag(List.of())).hasToString("{}");
  }
}
