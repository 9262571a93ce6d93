package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.milliseconds;
import static io.dstreamlabs.kernel.Durations.seconds;

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
  @DisplayName("a slide of half a batch")
  void a_slide_of_half_a_batch() {
    Lab05.run("exercise 5.5  window(2 s, 500 ms) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(seconds(2), milliseconds(500)))
        .isRefusedNaming("slideDuration", "500 ms", "1000 ms");
  }

  @Test
  @Order(3)
  @DisplayName("a length of nothing")
  void a_length_of_nothing() {
    Lab05.run("exercise 5.5  window(0 s, 1 s) over 1 s batches")
        .input("taps", "a | b")
        .run(sources -> sources.stream("taps").window(seconds(0), seconds(1)))
        .isRefusedNaming("windowDuration", "0 ms");
  }
}
