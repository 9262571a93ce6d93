package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.5 the checks: which windows make no sense?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise55WhichWindowsMakeNoSenseTest {

  @Test
  @Order(1)
  @DisplayName("a length of two batches and a half: the message names its neighbours")
  void a_length_of_two_batches_and_a_half() {
    Lab05.run("exercise 5.5  window(2500 ms, 1 s) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(milliseconds(2500), seconds(1)))
        .isRefusedNaming("windowDuration", "2500 ms", "2000 ms", "3000 ms");
  }

  @Test
  @Order(2)
  @DisplayName("a slide of 3 s over a stream that slides by 2 s")
  void a_slide_between_two_slides_of_the_parent() {
    Lab05.run("exercise 5.5  window(4 s, 3 s) of a window(2 s, 2 s)")
        .input("taps", "a | b")
        .run(
            sources ->
                sources.stream("taps")
                    .window(seconds(2), seconds(2))
                    .window(seconds(4), seconds(3)))
        .isRefusedNaming("slideDuration", "3000 ms", "2000 ms", "4000 ms");
  }

  @Test
  @Order(3)
  @DisplayName("a length of nothing, and of less than nothing")
  void a_length_of_nothing() {
    Lab05.run("exercise 5.5  window(0 s, 1 s) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(seconds(0), seconds(1)))
        .isRefusedNaming("windowDuration", "0 ms");
    Lab05.run("exercise 5.5  window(-2 s, 1 s) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(seconds(-2), seconds(1)))
        .isRefusedNaming("windowDuration", "-2000 ms");
  }

  @Test
  @Order(4)
  @DisplayName("a length finer than a millisecond")
  void a_length_finer_than_a_millisecond() {
    Lab05.run("exercise 5.5  window(2 s and 1 ns, 1 s) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(seconds(2).plusNanos(1), seconds(1)))
        .isRefusedNaming("windowDuration");
  }

  @Test
  @Order(5)
  @DisplayName("shorter than the slide, and a year long: these make sense")
  void these_make_sense() {
    WindowChecks.check(seconds(1), seconds(3), seconds(1));
    WindowChecks.check(seconds(6), seconds(2), seconds(2));
    WindowChecks.check(Duration.ofDays(365), Duration.ofDays(30), milliseconds(250));
  }
}
