package io.dstreamlabs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationTest {
  private static final Timeline TIMELINE =
      new Timeline(
          List.of(
              new Timeline.Entry(1000, Arrays.asList("a", null)),
              new Timeline.Entry(3000, List.of(new Pair<>("cab", 1L)))));

  @Test
  void the_records_of_a_time_are_there_or_there_is_no_rdd() {
    assertThat(TIMELINE.at(1000)).contains(Arrays.asList("a", null));
    assertThat(TIMELINE.at(2000)).isEmpty();
  }

  @Test
  void entries_must_be_in_order_of_time() {
    List<Timeline.Entry> entries =
        List.of(new Timeline.Entry(2000, List.of()), new Timeline.Entry(2000, List.of()));

    assertThatThrownBy(() -> new Timeline(entries))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("entry 1 is at 2000 ms, but must be after 2000 ms");
  }

  @Test
  void a_timeline_keeps_a_copy() {
    List<Object> values = new ArrayList<>(List.of("a"));
    Timeline.Entry entry = new Timeline.Entry(1000, values);
    values.add("b");

    assertThat(entry.values()).containsExactly("a");
    assertThatThrownBy(() -> entry.values().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_timeline_as_plain_data_is_a_list_of_times_and_values() {
    assertThat(TIMELINE.toPlain())
        .isEqualTo(
            Map.of(
                "entries",
                List.of(
                    List.of(1000L, Arrays.asList("a", null)),
                    List.of(3000L, List.of(new Pair<>("cab", 1L))))));
    assertThat(Observation.fromPlain(TIMELINE.toPlain())).isEqualTo(TIMELINE);
  }

  @Test
  void a_refusal_as_plain_data_is_class_and_message() {
    Refused refused = Refused.by(new IllegalArgumentException("windowDuration is 0 ms"));

    assertThat(refused.toPlain())
        .isEqualTo(
            Map.of(
                "exceptionClass",
                "java.lang.IllegalArgumentException",
                "message",
                "windowDuration is 0 ms"));
    assertThat(Observation.fromPlain(refused.toPlain())).isEqualTo(refused);
  }

  @Test
  void an_exception_without_a_message_is_refused_with_an_empty_one() {
    assertThat(Refused.by(new IllegalStateException()))
        .isEqualTo(new Refused("java.lang.IllegalStateException", ""));
  }

  static List<Object> broken() {
    return Arrays.asList(
        null,
        "entries",
        Map.of(),
        Map.of("entries", 1L),
        Map.of("entries", List.of(), "more", 1L),
        Map.of("entries", List.of(List.of(1000L))),
        Map.of("entries", List.of(List.of(1000, List.of()))),
        Map.of("entries", List.of(List.of(1000L, "a"))),
        Map.of("entries", List.of(List.of(2000L, List.of()), List.of(1000L, List.of()))),
        Map.of("exceptionClass", "X"),
        Map.of("exceptionClass", "X", "message", 1L),
        Map.of("exceptionClass", "X", "message", "", "more", ""));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void plain_data_that_is_no_observation_is_refused(Object plain) {
    assertThatThrownBy(() -> Observation.fromPlain(plain))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_wrong_with_plain_data_is_said() {
    assertThatThrownBy(() -> Observation.fromPlain("cab"))
        .hasMessage("not an observation: a map with 'entries' or 'exceptionClass' is expected");
    assertThatThrownBy(() -> Observation.fromPlain(Map.of("entries", "cab")))
        .hasMessage("not a timeline: 'entries' is expected, a list");
    assertThatThrownBy(() -> Observation.fromPlain(Map.of("entries", List.of("cab"))))
        .hasMessage("not a timeline: each entry is a list of a time, in ms, and a list of values");
    assertThatThrownBy(() -> Observation.fromPlain(Map.of("exceptionClass", 1L)))
        .hasMessage("not a refusal: 'exceptionClass' and 'message' are expected, both text");
  }
}
