package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.scenarios.EveryNth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.4 count and reduce: what is left of a batch?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise24WhatIsLeftOfABatchTest {

  @Test
  @Order(1)
  @DisplayName("count: how many records each batch has, 0 where it has none")
  void how_many_records_each_batch_has() {
    Lab02.run("exercise 2.4  count() over 1 s batches")
        .input("taps", "a b b | - | c")
        .run(sources -> sources.stream("taps").count())
        .yieldsInOrder("3 | 0 | 1");
  }

  @Test
  @Order(2)
  @DisplayName("reduce: one record per batch, none where it has none")
  void one_record_per_batch() {
    Lab02.run("exercise 2.4  reduce(max) over 1 s batches")
        .input("speeds", "3 9 4 | - | 5")
        .run(sources -> sources.<Long>stream("speeds").reduce(Math::max))
        .yieldsInOrder("9 | - | 5");
  }

  @Test
  @Order(3)
  @DisplayName("reduce: in the order of the records, each of them once")
  void in_the_order_of_the_records() {
    Lab02.run("exercise 2.4  reduce(join) over 1 s batches")
        .input("stops", "A B C | D E | - | F")
        .run(sources -> sources.<String>stream("stops").reduce((a, b) -> a + "-" + b))
        .yieldsInOrder("A-B-C | D-E | - | F");
  }

  @Test
  @Order(4)
  @DisplayName("reduce has no RDD where the parent has none")
  void reduce_has_no_rdd_where_the_parent_has_none() {
    Lab02.run("exercise 2.4  reduce(sum) over 1 s batches")
        .input("fares", "12 8 | . | - | 5 5")
        .run(sources -> sources.<Long>stream("fares").reduce(Long::sum))
        .yieldsInOrder("20 | . | - | 10");
  }

  @Test
  @Order(5)
  @DisplayName("count fails the batch where the parent has no RDD")
  void count_fails_where_the_parent_has_none() {
    Lab02.run("exercise 2.4  count(), there is no RDD at 2 s")
        .input("taps", "a b | . | c")
        .failsAt(2, sources -> sources.stream("taps").count());
  }

  @Test
  @Order(6)
  @DisplayName("a parent that slides by two batches")
  void a_parent_that_slides_by_two_batches() {
    Lab02.run("exercise 2.4  count() of every second batch")
        .input("taps", "a | b c | d | -")
        .run(sources -> EveryNth.of(sources.stream("taps"), 2).count())
        .yieldsInOrder(". | 2 | . | 0");
    Lab02.run("exercise 2.4  reduce(sum) of every second batch")
        .input("fares", "1 | 2 3 | 4 | -")
        .run(sources -> EveryNth.of(sources.<Long>stream("fares"), 2).reduce(Long::sum))
        .yieldsInOrder(". | 5 | . | -");
  }
}
