package io.dstreamlabs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final Parameters SOME =
      Parameters.none().with("length", Duration.ofMillis(2500)).with("every", 2).with("f", "max");

  @Test
  void each_kind_is_read_as_it_was_given() {
    assertThat(SOME.duration("length")).isEqualTo(Duration.ofMillis(2500));
    assertThat(SOME.integer("every")).isEqualTo(2);
    assertThat(SOME.text("f")).isEqualTo("max");
  }

  @Test
  void any_duration_can_be_given_also_one_that_must_be_refused() {
    for (Duration odd : List.of(Duration.ZERO, Duration.ofSeconds(-3), Duration.ofNanos(1))) {
      assertThat(Parameters.none().with("length", odd).duration("length")).isEqualTo(odd);
    }
  }

  @Test
  void a_number_may_have_a_default() {
    assertThat(SOME.integer("every", 7)).isEqualTo(2);
    assertThat(SOME.integer("other", 7)).isEqualTo(7);
  }

  @Test
  void a_text_may_have_a_default() {
    assertThat(SOME.text("f", "sum")).isEqualTo("max");
    assertThat(SOME.text("other", "sum")).isEqualTo("sum");
  }

  @Test
  void with_returns_others_and_leaves_these_as_they_are() {
    Parameters more = SOME.with("f", "min");
    assertThat(more.text("f")).isEqualTo("min");
    assertThat(SOME.text("f")).isEqualTo("max");
  }

  @Test
  void what_is_missing_or_of_another_kind_is_named() {
    assertThatThrownBy(() -> SOME.duration("slide"))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "the scenario needs a text called slide, and was given"
                + " {every=2, f=max, length=PT2.5S}");
    assertThatThrownBy(() -> SOME.duration("f"))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "the scenario needs a duration called f, and was given"
                + " {every=2, f=max, length=PT2.5S}");
    assertThatThrownBy(() -> SOME.integer("f")).isExactlyInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> SOME.text("every")).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void plain_data_and_back_is_the_same() {
    assertThat(SOME.toPlain()).isEqualTo(Map.of("length", "PT2.5S", "every", 2L, "f", "max"));
    assertThat(Parameters.fromPlain(SOME.toPlain())).isEqualTo(SOME).hasSameHashCodeAs(SOME);
  }

  @Test
  void plain_data_that_is_anything_else_is_refused() {
    assertThatThrownBy(() -> Parameters.fromPlain(Map.of("f", 1.5)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters.f must be a text or a whole number, but is Double: 1.5");
    assertThatThrownBy(() -> Parameters.fromPlain("x"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters must be a map, but is String: x");
    Map<Object, Object> odd = new HashMap<>();
    odd.put("f", null);
    assertThatThrownBy(() -> Parameters.fromPlain(odd))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters must be a map from text to values, but is HashMap: {f=null}");
  }
}
