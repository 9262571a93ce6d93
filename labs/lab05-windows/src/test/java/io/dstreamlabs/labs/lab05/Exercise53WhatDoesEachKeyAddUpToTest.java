package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.PairDStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.3 reduceByKeyAndWindow: what does each key add up to?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise53WhatDoesEachKeyAddUpToTest {

  @Test
  @Order(1)
  @DisplayName("trips per kind of vehicle in the last two seconds")
  void trips_per_kind_of_vehicle() {
    Lab05.run("exercise 5.3  reduceByKeyAndWindow(sum, 2 s, 1 s) over 1 s batches")
        .input("trips", "cab:1 | cab:1 bus:1 | - | bus:1 | -")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("trips"))
                    .reduceByKeyAndWindow(Long::sum, seconds(2), seconds(1)))
        .yields("cab:1 | cab:2 bus:1 | cab:1 bus:1 | bus:1 | bus:1");
  }

  @Test
  @Order(2)
  @DisplayName("a key that left the window is not listed")
  void a_key_that_left_the_window_is_not_listed() {
    Lab05.run("exercise 5.3  reduceByKeyAndWindow(max, 2 s, 2 s) over 1 s batches")
        .input("temperatures", "oven:180 | - | hall:21 | - | - | -")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("temperatures"))
                    .reduceByKeyAndWindow(Math::max, seconds(2), seconds(2)))
        .yields(". | oven:180 | . | hall:21 | . | -");
  }

  @Test
  @Order(3)
  @DisplayName("windows that overlap count a record in each of them")
  void windows_that_overlap_count_a_record_in_each() {
    Lab05.run("exercise 5.3  reduceByKeyAndWindow(sum, 4 s, 2 s) over 1 s batches")
        .input("logins", "ann:1 | bob:1 | ann:1 | . | ann:1 | bob:1")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("logins"))
                    .reduceByKeyAndWindow(Long::sum, seconds(4), seconds(2)))
        .yields(". | ann:1 bob:1 | . | ann:2 bob:1 | . | ann:2 bob:1");
  }
}
