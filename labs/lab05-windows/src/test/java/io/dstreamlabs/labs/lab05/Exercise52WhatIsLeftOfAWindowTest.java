package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.2 reduceByWindow: what is left of a window?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise52WhatIsLeftOfAWindowTest {

  @Test
  @Order(1)
  @DisplayName("one record per window: the greatest of two batches")
  void one_record_per_window() {
    Lab05.run("exercise 5.2  reduceByWindow(max, 2 s, 1 s) over 1 s batches")
        .input("speeds", "3 | 1 9 | 4 | 5")
        .run(
            sources ->
                sources.<Long>stream("speeds").reduceByWindow(Math::max, seconds(2), seconds(1)))
        .yields("3 | 9 | 9 | 5");
  }

  @Test
  @Order(2)
  @DisplayName("an RDD without records where the window has none")
  void an_rdd_without_records_where_the_window_has_none() {
    Lab05.run("exercise 5.2  reduceByWindow(sum, 2 s, 1 s) over 1 s batches")
        .input("fares", "- | 12 8 | . | -")
        .run(
            sources ->
                sources.<Long>stream("fares").reduceByWindow(Long::sum, seconds(2), seconds(1)))
        .yields("- | 20 | 20 | -");
  }

  @Test
  @Order(3)
  @DisplayName("in the order of the batches; one record alone is not combined")
  void in_the_order_of_the_batches() {
    Lab05.run("exercise 5.2  reduceByWindow(join, 3 s, 3 s) over 1 s batches")
        .input("stops", "A | B C | D | E | - | .")
        .run(
            sources ->
                sources.<String>stream("stops")
                    .reduceByWindow((a, b) -> a + "-" + b, seconds(3), seconds(3)))
        .yields(". | . | A-B-C-D | . | . | E");
  }
}
