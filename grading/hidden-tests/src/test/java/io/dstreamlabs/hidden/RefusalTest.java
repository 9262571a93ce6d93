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
      new Refusal(Duration.ofMillis(2500), List.of(Duration.ofSeconds(2), Duration.ofSeconds(3)));

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
    Refusal fine = new Refusal(Duration.ofNanos(2_000_500_000), List.of());
    assertThat(fine.wrong(saying("too fine"))).isEmpty();
  }

  @Test
  void a_negative_value_is_named_with_its_sign() {
    Refusal negative = new Refusal(Duration.ofSeconds(-2), List.of());
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
    assertThat(new Refusal(Duration.ofNanos(1), List.of()).picture("window(1 ns, 1 s)").text())
        .isEqualToNormalizingNewlines(
            """
            window(1 ns, 1 s)
            expected   IllegalArgumentException
            """);
  }
}
