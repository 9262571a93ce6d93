package io.dstreamlabs.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.replay.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final Refusal OF_2500 =
      Refusal.of(Duration.ofMillis(2500), List.of(Duration.ofSeconds(2), Duration.ofSeconds(3)));

  private static Refused saying(String message) {
    return new Refused("java.lang.IllegalArgumentException", message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windowDuration is 2500 ms, but must be a multiple of 1000 ms: use 2000 ms or 3000 ms",
        "2500? take 3000, or 2000",
        "PT2.5S (2500ms) lies between 2000ms and 3000ms",
      })
  void the_wording_is_free(String message) {
    assertThat(OF_2500.wrong(saying(message))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bad window: use 2000 ms or 3000 ms", "25000 ms: use 2000 ms or 3000 ms", "-2500"})
  void the_value_must_be_named_and_not_merely_be_part_of_another_number(String message) {
    assertThat(OF_2500.wrong(saying(message)))
        .contains("the message does not name the value that is refused, in milliseconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2500 ms is bad", "2500 ms: use 2000 ms", "2500 ms: 20000 or 3000"})
  void both_legal_neighbours_must_be_named(String message) {
    assertThat(OF_2500.wrong(saying(message)))
        .contains("the message does not name the nearest legal values, in milliseconds");
  }

  @Test
  void no_other_exception_will_do() {
    assertThat(OF_2500.wrong(new Refused("java.lang.IllegalStateException", "2500 2000 3000")))
        .contains("the exception must be an IllegalArgumentException");
  }

  @Test
  void a_stream_is_no_refusal() {
    assertThat(OF_2500.wrong(Timelines.of("a")))
        .contains("durations that are not legal were accepted: check them when the stream is made");
  }

  @Test
  void what_is_finer_than_a_millisecond_need_not_be_named() {
    Refusal fine = Refusal.of(Duration.ofNanos(2_000_500_000), List.of());
    assertThat(fine.wrong(saying("too fine"))).isEmpty();
  }

  @Test
  void a_negative_value_is_named_with_its_sign() {
    Refusal negative = Refusal.of(Duration.ofSeconds(-2), List.of());
    assertThat(negative.wrong(saying("-2000 ms"))).isEmpty();
    assertThat(negative.wrong(saying("2000 ms"))).isPresent();
  }

  @Test
  void the_picture_says_what_the_message_must_hold() {
    assertThat(OF_2500.picture("window(2500 ms, 1000 ms)").text())
        .isEqualToNormalizingNewlines(
            """
            window(2500 ms, 1000 ms)
            expected   IllegalArgumentException, its message with 2500 ms and 2000 ms, 3000 ms
            """);
    assertThat(Refusal.of(Duration.ofNanos(1), List.of()).picture("window(1 ns, 1 s)").text())
        .isEqualToNormalizingNewlines(
            """
            window(1 ns, 1 s)
            expected   IllegalArgumentException
            """);
  }

  private static final Refusal OF_TWO_SLIDES =
      Refusal.of("streams with different slides", Duration.ofSeconds(1), Duration.ofSeconds(3));

  @ParameterizedTest
  @ValueSource(strings = {"1000 ms and 3000 ms differ", "3000ms is not 1000ms"})
  void of_several_values_all_are_named_in_any_order(String message) {
    assertThat(OF_TWO_SLIDES.wrong(saying(message))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the slides differ", "1000 ms", "3000 ms", "1000 ms and 13000 ms"})
  void of_several_values_none_may_be_missing(String message) {
    assertThat(OF_TWO_SLIDES.wrong(saying(message)))
        .contains("the message does not name all values that are refused, in milliseconds");
  }

  @Test
  void what_was_accepted_is_said() {
    assertThat(OF_TWO_SLIDES.wrong(Timelines.of("a")))
        .contains(
            "streams with different slides were accepted: check them when the stream is made");
  }

  @Test
  void a_refusal_may_name_nothing() {
    Refusal ofNone = Refusal.of("no streams at all");
    assertThat(ofNone.wrong(saying(""))).isEmpty();
    assertThat(ofNone.wrong(new Refused("java.lang.IndexOutOfBoundsException", "0"))).isPresent();
    assertThat(ofNone.picture("union()").text())
        .isEqualToNormalizingNewlines(
            """
            union()
            expected   IllegalArgumentException
            """);
  }

  @Test
  void the_picture_of_several_values_has_them_all() {
    assertThat(OF_TWO_SLIDES.picture("a.union(b)").text())
        .isEqualToNormalizingNewlines(
            """
            a.union(b)
            expected   IllegalArgumentException, its message with 1000 ms, 3000 ms
            """);
  }
}
