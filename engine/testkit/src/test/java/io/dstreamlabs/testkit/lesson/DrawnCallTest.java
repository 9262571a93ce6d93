package io.dstreamlabs.testkit.lesson;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnCallTest {

  @Test
  void a_call_has_an_operator_and_arguments() {
    DrawnCall call = DrawnCall.of("reduceByWindow(max, 2 s, 1 s)");

    assertThat(call).isEqualTo(new DrawnCall("reduceByWindow", List.of("max", "2 s", "1 s")));
    assertThat(call).hasToString("reduceByWindow(max, 2 s, 1 s)");
    assertThat(call.argument(0)).isEqualTo("max");
    assertThat(call.duration(1)).isEqualTo(seconds(2));
  }

  @Test
  void a_call_may_have_no_arguments() {
    assertThat(DrawnCall.of("count()")).isEqualTo(new DrawnCall("count", List.of()));
  }

  @Test
  void a_label_that_is_no_call_is_refused() {
    assertRefused(() -> DrawnCall.of("taps"), "'taps' is no call: write it like window(3 s, 2 s)");
  }

  @Test
  void a_word_in_the_place_of_a_duration_is_refused() {
    assertRefused(
        () -> DrawnCall.of("window(three, two)").duration(0),
        "'three' of window(three, two) is no duration: write it like 3 s");
  }

  @Test
  void an_argument_that_is_not_there_is_refused() {
    assertRefused(
        () -> DrawnCall.of("window(3 s)").duration(1),
        "window(3 s) has 1 arguments, and one more is needed");
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
