package io.dstreamlabs.kernel.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OffsetRangeTest {
  private final OffsetRange range = new OffsetRange("words-0", 2, 5);

  @Test
  void range_holds_the_offsets_from_its_first_up_to_its_end() {
    assertThat(range.count()).isEqualTo(3);
    assertThat(range.isEmpty()).isFalse();
    assertThat(new OffsetRange("words-0", 2, 2).count()).isZero();
    assertThat(new OffsetRange("words-0", 2, 2).isEmpty()).isTrue();
  }

  @Test
  void range_is_shown_with_its_partition_and_both_ends() {
    assertThat(range).hasToString("words-0[2, 5)");
  }

  @Test
  void partition_without_a_name_is_refused() {
    assertThatThrownBy(() -> new OffsetRange(" ", 0, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("partition is blank: give its name, such as \"words-0\"");
    assertThatThrownBy(() -> new OffsetRange(null, 0, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void offsets_below_0_or_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> new OffsetRange("words-0", -1, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fromOffset is -1 and untilOffset is 1, but must be 0 or more, and not less than that");
    assertThatThrownBy(() -> new OffsetRange("words-0", 5, 4))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fromOffset is 5 and untilOffset is 4, but must be 0 or more, and not less than that");
  }

  @Test
  void range_that_the_partition_has_is_within() {
    assertThatCode(() -> range.requireWithin(2, 5)).doesNotThrowAnyException();
    assertThatCode(() -> range.requireWithin(0, 9)).doesNotThrowAnyException();
  }

  @Test
  void range_whose_first_record_is_gone_is_not_within() {
    assertThatThrownBy(() -> range.requireWithin(3, 5))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the records of words-0[2, 5) are gone: the earliest offset of words-0 is 3 now. Let the source keep"
                + " records until their batches are done; to go on without them, start at that offset, in an"
                + " empty directory");
  }

  @Test
  void range_whose_last_record_has_not_come_is_not_within() {
    assertThatThrownBy(() -> range.requireWithin(0, 4))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the records of words-0[2, 5) are not there: the latest offset of words-0 is 4. If it was made anew,"
                + " start in an empty directory");
  }

  @Test
  void empty_range_is_within_anything() {
    OffsetRange empty = new OffsetRange("words-0", 2, 2);

    assertThatCode(() -> empty.requireWithin(3, 5)).doesNotThrowAnyException();
    assertThatCode(() -> empty.requireWithin(0, 1)).doesNotThrowAnyException();
  }
}
