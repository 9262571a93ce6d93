package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.1 window: which batches are in the window?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise51WhichBatchesAreInTheWindowTest {

  @Test
  @Order(1)
  @DisplayName("a window of one batch is the batch")
  void a_window_of_one_batch_is_the_batch() {
    Lab05.run("exercise 5.1  window(1 s, 1 s) over 1 s batches")
        .input("pins", "cake | cat | - | tea tea")
        .run(sources -> sources.stream("pins").window(seconds(1), seconds(1)))
        .yieldsInOrder("cake | cat | - | tea tea");
  }

  @Test
  @Order(2)
  @DisplayName("a window of 3 s sliding by 2 s, as in the picture of the lesson")
  void a_window_of_3s_sliding_by_2s() {
    Lab05.run("exercise 5.1  window(3 s, 2 s) over 1 s batches")
        .input("taps", "a | b b | c | - | d | e f")
        .run(sources -> sources.stream("taps").window(seconds(3), seconds(2)))
        .yieldsInOrder(". | a b b | . | b b c | . | d e f");
  }

  @Test
  @Order(3)
  @DisplayName("a window over nothing still has an RDD")
  void a_window_over_nothing_still_has_an_rdd() {
    Lab05.run("exercise 5.1  window(2 s, 1 s) over 1 s batches")
        .input("alarms", "- | smoke | - | - | -")
        .run(sources -> sources.stream("alarms").window(seconds(2), seconds(1)))
        .yieldsInOrder("- | smoke | smoke | - | -");
  }

  @Test
  @Order(4)
  @DisplayName("batches that have no RDD are left out")
  void batches_that_have_no_rdd_are_left_out() {
    Lab05.run("exercise 5.1  window(2 s, 1 s) over 1 s batches")
        .input("sensors", "t1 | . | t3 | . | .")
        .run(sources -> sources.stream("sensors").window(seconds(2), seconds(1)))
        .yieldsInOrder("t1 | t1 | t3 | t3 | -");
  }

  @Test
  @Order(5)
  @DisplayName("a window shorter than its slide: some batches are in no window")
  void a_window_shorter_than_its_slide() {
    Lab05.run("exercise 5.1  window(1 s, 3 s) over 1 s batches")
        .input("pins", "tea | cat | owl | tea | - | fox")
        .run(sources -> sources.stream("pins").window(seconds(1), seconds(3)))
        .yieldsInOrder(". | . | owl | . | . | fox");
  }

  @Test
  @Order(6)
  @DisplayName("a window of a window: a record is there once for each inner window")
  void a_window_of_a_window() {
    Lab05.run("exercise 5.1  window(3 s, 2 s), and window(4 s, 4 s) of it")
        .input("taps", "a | b | c | d | e | f | g | h")
        .run(
            sources ->
                sources.stream("taps")
                    .window(seconds(3), seconds(2))
                    .window(seconds(4), seconds(4)))
        .yieldsInOrder(". | . | . | a b b c d | . | . | . | d e f f g h");
  }
}
