package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.scenarios.EveryNth;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.2 flatMap and filter: how many records come of one?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise22HowManyRecordsComeOfOneTest {

  private static Iterator<String> split(String record) {
    return Arrays.stream(record.split("-")).filter(part -> !part.isEmpty()).iterator();
  }

  @Test
  @Order(1)
  @DisplayName("flatMap: all parts of each record, in their order")
  void all_parts_of_each_record() {
    Lab02.run("exercise 2.2  flatMap(split) over 1 s batches")
        .input("routes", "a-b c | - | d-d | e")
        .run(
            sources ->
                sources.<String>stream("routes")
                    .flatMap(Exercise22HowManyRecordsComeOfOneTest::split))
        .yieldsInOrder("a b c | - | d d | e");
  }

  @Test
  @Order(2)
  @DisplayName("flatMap: a record may give nothing, then the RDD is there without records")
  void a_record_may_give_nothing() {
    Lab02.run("exercise 2.2  flatMap(split) over 1 s batches")
        .input("routes", "-- a-b | -- | c")
        .run(
            sources ->
                sources.<String>stream("routes")
                    .flatMap(Exercise22HowManyRecordsComeOfOneTest::split))
        .yieldsInOrder("a b | - | c");
  }

  @Test
  @Order(3)
  @DisplayName("filter: the records for which it is true, in their order")
  void the_records_for_which_it_is_true() {
    Lab02.run("exercise 2.2  filter(over 10) over 1 s batches")
        .input("fares", "12 9 31 | 7 8 | - | 12 12")
        .run(sources -> sources.<Long>stream("fares").filter(fare -> fare > 10))
        .yieldsInOrder("12 31 | - | - | 12 12");
  }

  @Test
  @Order(4)
  @DisplayName("no RDD where the parent has none, and the next batch comes all the same")
  void no_rdd_where_the_parent_has_none() {
    Lab02.run("exercise 2.2  flatMap(split) over 1 s batches")
        .input("routes", "a-b | . | - | c-d")
        .run(
            sources ->
                sources.<String>stream("routes")
                    .flatMap(Exercise22HowManyRecordsComeOfOneTest::split))
        .yieldsInOrder("a b | . | - | c d");
    Lab02.run("exercise 2.2  filter(over 10) over 1 s batches")
        .input("fares", "31 | . | 9 | . | 12")
        .run(sources -> sources.<Long>stream("fares").filter(fare -> fare > 10))
        .yieldsInOrder("31 | . | - | . | 12");
  }

  @Test
  @Order(5)
  @DisplayName("a parent that slides by two batches")
  void a_parent_that_slides_by_two_batches() {
    Lab02.run("exercise 2.2  filter(over 10) of flatMap(both) of every second batch")
        .input("fares", "31 | 9 12 | 40 | 11")
        .run(
            sources ->
                EveryNth.of(sources.<Long>stream("fares"), 2)
                    .flatMap(fare -> Arrays.asList(fare, fare + 2).iterator())
                    .filter(fare -> fare > 10))
        .yieldsInOrder(". | 11 12 14 | . | 11 13");
  }
}
