package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.scenarios.EveryNth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.3 union: whose records come first?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise23WhoseRecordsComeFirstTest {

  @Test
  @Order(1)
  @DisplayName("the records of both, the first stream's first")
  void the_records_of_both() {
    Lab02.run("exercise 2.3  north.union(south) over 1 s batches")
        .input("north", "a b | - | c | -")
        .input("south", "x | y z | - | -")
        .run(sources -> sources.stream("north").union(sources.stream("south")))
        .yieldsInOrder("a b x | y z | c | -");
  }

  @Test
  @Order(2)
  @DisplayName("of three streams, one of which is given twice")
  void of_several_streams() {
    Lab02.run("exercise 2.3  union(south, north, south) over 1 s batches")
        .input("north", "a b | - | c | -")
        .input("south", "x | y z | - | -")
        .run(
            sources -> {
              DStream<String> north = sources.stream("north");
              DStream<String> south = sources.stream("south");
              return sources.context().union(List.of(south, north, south));
            })
        .yieldsInOrder("x a b x | y z y z | c | -");
  }

  @Test
  @Order(3)
  @DisplayName("one stream alone")
  void one_stream_alone() {
    Lab02.run("exercise 2.3  union(north) over 1 s batches")
        .input("north", "a b | - | c | -")
        .run(sources -> sources.context().union(List.of(sources.<String>stream("north"))))
        .yieldsInOrder("a b | - | c | -");
  }

  @Test
  @Order(4)
  @DisplayName("where one of them has no RDD, the batch fails")
  void where_one_has_no_rdd_the_batch_fails() {
    Lab02.run("exercise 2.3  north.union(south), south has no RDD at 3 s")
        .input("north", "a | b | c")
        .input("south", "x | - | .")
        .failsAt(3, sources -> sources.stream("north").union(sources.stream("south")));
    Lab02.run("exercise 2.3  north.union(south), north has no RDD at 2 s")
        .input("north", "a | . | c")
        .input("south", "x | - | z")
        .failsAt(2, sources -> sources.stream("north").union(sources.stream("south")));
  }

  @Test
  @Order(5)
  @DisplayName("streams that slide differently: the message names both slides")
  void streams_that_slide_differently() {
    Lab02.run("exercise 2.3  union of a stream and of every second batch of another")
        .input("north", "a | b")
        .input("south", "x | y")
        .run(sources -> sources.stream("north").union(EveryNth.of(sources.stream("south"), 2)))
        .isRefusedNaming("1000 ms", "2000 ms");
  }

  @Test
  @Order(6)
  @DisplayName("no stream at all")
  void no_stream_at_all() {
    Lab02.run("exercise 2.3  union() of no stream")
        .input("north", "a | b")
        .run(sources -> sources.context().union(List.<DStream<String>>of()))
        .isRefusedNaming();
  }
}
