package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void an_rdd_without_records_is_a_dash() {
    assertThat(Cells.of(List.of())).isEqualTo("-");
  }

  @Test
  void records_are_between_spaces() {
    assertThat(Cells.of(List.of("a", 7L, 0.5, true))).isEqualTo("a 7 0.5 true");
  }

  @Test
  void a_pair_has_a_colon() {
    assertThat(Cells.of(new Pair<>("cab", new Pair<>(1L, "x")))).isEqualTo("cab:1:x");
  }

  @Test
  void a_bag_is_in_braces_in_the_order_of_its_text() {
    assertThat(Cells.of(new Pair<>("cab", new Bag(List.of("b", "a", "b")))))
        .isEqualTo("cab:{a,b,b}");
  }

  @Test
  void a_list_as_a_record_is_in_brackets_and_keeps_its_order() {
    assertThat(Cells.of((Object) List.of("b", "a"))).isEqualTo("[b,a]");
  }

  @Test
  void a_maybe_is_its_value_or_a_tilde() {
    assertThat(Cells.of(List.of(Maybe.of("a"), Maybe.absent()))).isEqualTo("a ~");
  }

  @Test
  void null_is_null() {
    assertThat(Cells.of(Arrays.asList("a", null))).isEqualTo("a null");
  }

  @Test
  void what_fits_into_24_characters_is_whole() {
    assertThat(Cells.of(Collections.nCopies(12, "x"))).isEqualTo("x x x x x x x x x x x x");
  }

  @Test
  void what_does_not_fit_is_counted() {
    assertThat(Cells.of(Collections.nCopies(15, "x"))).isEqualTo("x x x x x x x x x x x x +3");
  }

  @Test
  void the_first_record_is_shown_however_long() {
    String longest = "a".repeat(30);

    assertThat(Cells.of(List.of(longest, "b"))).isEqualTo(longest + " +1");
  }
}
