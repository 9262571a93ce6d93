package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.PairDStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.4 groupByKeyAndWindow: which values belong to a key?")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Exercise54WhichValuesBelongToAKeyTest {

  @Test
  @Order(1)
  @DisplayName("payments per card in the last two seconds, equal ones too")
  void payments_per_card() {
    Lab05.run("exercise 5.4  groupByKeyAndWindow(2 s, 1 s) over 1 s batches")
        .input("payments", "visa:7 | visa:7 amex:2 | - | -")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("payments"))
                    .groupByKeyAndWindow(seconds(2), seconds(1)))
        .yields("visa:{7} | visa:{7,7} amex:{2} | visa:{7} amex:{2} | -");
  }

  @Test
  @Order(2)
  @DisplayName("sliding by two seconds, over batches some of which have no RDD")
  void sliding_by_two_seconds() {
    Lab05.run("exercise 5.4  groupByKeyAndWindow(3 s, 2 s) over 1 s batches")
        .input("scans", "gate:1 | . | gate:3 dock:3 | . | . | dock:6")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("scans"))
                    .groupByKeyAndWindow(seconds(3), seconds(2)))
        .yields(". | gate:{1} | . | gate:{3} dock:{3} | . | dock:{6}");
  }

  @Test
  @Order(3)
  @DisplayName("the values can be gone through twice, for an average")
  void the_values_can_be_gone_through_twice() {
    Lab05.run("exercise 5.4  groupByKeyAndWindow(3 s, 2 s), the average of each key")
        .input("fares", "cab:10 bus:2 | cab:20 | - | bus:4")
        .run(
            sources ->
                PairDStream.of(sources.<Pair<String, Long>>stream("fares"))
                    .groupByKeyAndWindow(seconds(3), seconds(2))
                    .mapValues(Exercise54WhichValuesBelongToAKeyTest::average))
        .yields(". | cab:15 bus:2 | . | cab:20 bus:4");
  }

  private static long average(Iterable<Long> values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    long count = 0;
    for (long value : values) {
      count++;
    }
    return sum / count;
  }
}
