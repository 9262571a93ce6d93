package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Refused;
import io.dstreamlabs.replay.Timeline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Comparison FREE = new Comparison(RecordOrder.FREE);
  private static final Comparison FIXED = new Comparison(RecordOrder.FIXED);

  @ParameterizedTest(name = "{0}: {1} but {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "NOT_SLID;          . | a b | . | c;         a | a b | . | c",
        "EMPTY_MADE_ABSENT; a | - | b;               a | . | b",
        "MISSING_RDD;       a | b | -;               a | . | -",
        "ONE_SLIDE_LATE;    a | b | c | d;           - | a | b | c",
        "ONE_SLIDE_EARLY;   a | b | c | d;           b | c | d | -",
        "DEAD_KEY_KEPT;     cab:1 | bus:2 | -;       cab:1 | cab:1 bus:2 | -",
        "KEY_LOST;          cab:1 bus:1 | cab:2;     cab:1 | cab:2",
        "KEY_VALUES;        cab:1 bus:1 | cab:2;     cab:1 bus:1 | cab:3",
        "KEY_VALUES;        cab:1 cab:2 | bus:2;         cab:1 cab:1 | bus:2",
        "KEY_TWICE;         cab:3 | bus:2;           cab:1 cab:2 | bus:2",
        "NOT_REDUCED;       3 | 9 | 4;               3 | 1 9 | 4",
        "TOO_MUCH;          a | a b | b;             a | a b | a b",
        "DUPLICATES;        a a b | c;               a b b | c",
        "TOO_MUCH;          b c | c d | d e;         b c | b c d | d e",
        "TOO_LITTLE;        a b | b c d | e f;       a b | c d | e f",
        "DIFFERENT;         a b | c d | e f;         a b | c x | e f",
      })
  void a_wrong_answer_has_a_likely_cause(Mistake cause, String expected, String got) {
    assertThat(FREE.mistake(Timelines.of(expected), Timelines.of(got))).contains(cause);
  }

  @Test
  void the_order_of_records_counts_only_where_it_is_fixed() {
    Timeline expected = Timelines.of("a b | b c");
    Timeline got = Timelines.of("b a | c b");
    assertThat(FREE.mistake(expected, got)).isEmpty();
    assertThat(FIXED.mistake(expected, got)).contains(Mistake.ORDER);
  }

  @Test
  void a_right_answer_has_no_mistake() {
    Timeline expected = Timelines.of("a b | . | - | cab:2");
    assertThat(FREE.mistake(expected, Timelines.of("b a | . | - | cab:2"))).isEmpty();
    assertThat(FIXED.mistake(expected, Timelines.of("a b | . | - | cab:2"))).isEmpty();
  }

  @Test
  void a_refusal_is_no_answer() {
    Refused refused = new Refused("java.lang.IllegalArgumentException", "no");
    assertThat(FREE.mistake(Timelines.of("a"), refused)).contains(Mistake.REFUSED);
  }

  @Test
  void one_record_late_is_not_called_late_when_there_is_one_answer_only() {
    assertThat(FREE.mistake(Timelines.of("a"), Timelines.of("-"))).contains(Mistake.TOO_LITTLE);
  }

  @Test
  void two_refusals_are_the_same_when_they_say_the_same() {
    Observation one = new Refused("a.B", "x");
    assertThat(FREE.same(one, new Refused("a.B", "x"))).isTrue();
    assertThat(FREE.same(one, new Refused("a.B", "y"))).isFalse();
    assertThat(FREE.same(one, Timelines.of("a"))).isFalse();
  }

  @Test
  void two_rdds_are_the_same_when_both_are_absent_or_hold_the_same_records() {
    assertThat(FREE.same(Optional.<List<Object>>empty(), Optional.empty())).isTrue();
    assertThat(FREE.same(Optional.of(List.<Object>of()), Optional.empty())).isFalse();
    assertThat(FREE.same(Optional.of(List.<Object>of(1L, 2L)), Optional.of(List.of(2L, 1L))))
        .isTrue();
    assertThat(FIXED.same(Optional.of(List.<Object>of(1L, 2L)), Optional.of(List.of(2L, 1L))))
        .isFalse();
  }
}
