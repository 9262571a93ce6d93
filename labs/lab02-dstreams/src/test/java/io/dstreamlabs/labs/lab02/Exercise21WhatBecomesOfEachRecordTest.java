package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.scenarios.EveryNth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.1 map: what becomes of each record?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise21WhatBecomesOfEachRecordTest {

  @Test
  @Order(1)
  @DisplayName("one record for each, in their order")
  void one_record_for_each() {
    Lab02.run("exercise 2.1  map(length) over 1 s batches")
        .input("pins", "cat owl | fox | - | tiger")
        .run(sources -> sources.<String>stream("pins").map(String::length).map(Long::valueOf))
        .yieldsInOrder("3 3 | 3 | - | 5");
  }

  @Test
  @Order(2)
  @DisplayName("no RDD where the parent has none, and the next batch comes all the same")
  void no_rdd_where_the_parent_has_none() {
    Lab02.run("exercise 2.1  map(shout) over 1 s batches")
        .input("alarms", "smoke | . | - | . | water")
        .run(sources -> sources.<String>stream("alarms").map(alarm -> alarm + "!"))
        .yieldsInOrder("smoke! | . | - | . | water!");
  }

  @Test
  @Order(3)
  @DisplayName("a parent that slides by two batches")
  void a_parent_that_slides_by_two_batches() {
    Lab02.run("exercise 2.1  map(shout) of every second batch")
        .input("taps", "a | b c | d | e")
        .run(sources -> EveryNth.of(sources.<String>stream("taps"), 2).map(tap -> tap + "!"))
        .yieldsInOrder(". | b! c! | . | e!");
  }
}
