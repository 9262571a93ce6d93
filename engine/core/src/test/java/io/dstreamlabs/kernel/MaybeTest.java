package io.dstreamlabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MaybeTest {

  @Test
  void a_present_value_is_there() {
    assertThat(Maybe.of("a").isPresent()).isTrue();
    assertThat(Maybe.of("a").get()).isEqualTo("a");
    assertThat(Maybe.of("a").orElse("b")).isEqualTo("a");
    assertThat(Maybe.ofNullable("a")).isEqualTo(Maybe.of("a"));
  }

  @Test
  void an_absent_value_is_replaced() {
    assertThat(Maybe.absent().isPresent()).isFalse();
    assertThat(Maybe.<String>absent().orElse("b")).isEqualTo("b");
    assertThat(Maybe.ofNullable(null)).isEqualTo(Maybe.absent());
  }

  @Test
  void get_of_an_absent_value_says_what_to_do() {
    assertThatThrownBy(() -> Maybe.absent().get())
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("the value is absent: ask isPresent() first, or use orElse()");
  }

  @Test
  void of_null_is_refused() {
    assertThatThrownBy(() -> Maybe.of(null))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("value is null: use absent() or ofNullable()");
  }

  @Test
  void equality_is_that_of_the_values() {
    assertThat(Maybe.of(1)).isEqualTo(Maybe.of(1)).hasSameHashCodeAs(Maybe.of(1));
    assertThat(Maybe.of(1)).isNotEqualTo(Maybe.of(2)).isNotEqualTo(Maybe.absent()).isNotEqualTo(1);
    assertThat(Maybe.absent()).isEqualTo(Maybe.absent());
  }

  @Test
  void a_maybe_is_written_with_its_value() {
    assertThat(Maybe.of(1)).hasToString("Maybe(1)");
    assertThat(Maybe.absent()).hasToString("absent");
  }

  @Test
  void a_maybe_can_travel() throws Exception {
    assertThat(Travelling.thereAndBack(Maybe.of("a"))).isEqualTo(Maybe.of("a"));
    assertThat(Travelling.thereAndBack(Maybe.absent())).isEqualTo(Maybe.absent());
  }
}
