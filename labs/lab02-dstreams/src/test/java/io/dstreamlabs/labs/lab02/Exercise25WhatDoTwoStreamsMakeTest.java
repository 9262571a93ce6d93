package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.scenarios.EveryNth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.5 transformWith: what do two streams make?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise25WhatDoTwoStreamsMakeTest {

  @Test
  @Order(1)
  @DisplayName("what was seen and not bought, batch by batch")
  void what_was_seen_and_not_bought() {
    Lab02.run("exercise 2.5  seen.transformWith(bought, minus) over 1 s batches")
        .input("seen", "tea owl | fox | - | cat cat")
        .input("bought", "owl | - | tea | cat")
        .run(
            sources ->
                sources.<String>stream("seen")
                    .transformWith(
                        sources.<String>stream("bought"),
                        (seen, bought, time) -> seen.subtract(bought)))
        .yields("tea | fox | - | -");
  }

  @Test
  @Order(2)
  @DisplayName("the function is told the batch time")
  void the_function_is_told_the_batch_time() {
    Lab02.run("exercise 2.5  trams.transformWith(buses, with the time) over 1 s batches")
        .input("trams", "t | - | t")
        .input("buses", "b | b | -")
        .run(
            sources ->
                sources.<String>stream("trams")
                    .transformWith(
                        sources.<String>stream("buses"),
                        (trams, buses, time) ->
                            trams.union(buses).map(name -> name + time.milliseconds() / 1000)))
        .yields("t1 b1 | b2 | t3");
  }

  @Test
  @Order(3)
  @DisplayName("where one of them has no RDD, the batch fails")
  void where_one_has_no_rdd_the_batch_fails() {
    Lab02.run("exercise 2.5  seen.transformWith(bought, minus), bought has no RDD at 2 s")
        .input("seen", "tea | owl")
        .input("bought", "tea | .")
        .failsAt(
            2,
            sources ->
                sources.stream("seen")
                    .transformWith(sources.stream("bought"), (a, b, time) -> a.subtract(b)));
    Lab02.run("exercise 2.5  seen.transformWith(bought, minus), seen has no RDD at 2 s")
        .input("seen", "tea | .")
        .input("bought", "tea | owl")
        .failsAt(
            2,
            sources ->
                sources.stream("seen")
                    .transformWith(sources.stream("bought"), (a, b, time) -> a.subtract(b)));
  }

  @Test
  @Order(4)
  @DisplayName("where the function returns null, the batch fails and says when")
  void where_the_function_returns_null_the_batch_fails() {
    Lab02.run("exercise 2.5  seen.transformWith(bought, f), f returns null at 3 s")
        .input("seen", "tea | owl | fox")
        .input("bought", "tea | owl | fox")
        .failsAt(
            3,
            sources ->
                sources.stream("seen")
                    .transformWith(
                        sources.stream("bought"),
                        (a, b, time) -> time.milliseconds() < 3000 ? a : null));
  }

  @Test
  @Order(5)
  @DisplayName("streams that slide differently: the message names both slides")
  void streams_that_slide_differently() {
    Lab02.run("exercise 2.5  transformWith every second batch of another")
        .input("seen", "tea | owl")
        .input("bought", "tea | owl")
        .run(
            sources ->
                sources.stream("seen")
                    .transformWith(
                        EveryNth.of(sources.stream("bought"), 2), (a, b, time) -> a.union(b)))
        .isRefusedNaming("1000 ms", "2000 ms");
  }
}
