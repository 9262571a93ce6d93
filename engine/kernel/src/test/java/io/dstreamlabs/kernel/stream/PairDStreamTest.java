package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each operator by key does what its name says, and spreads the keys as it is told. */
class PairDStreamTest {
  private static final Partitioner ALL_IN_ONE = new AllInOne(5);

  /** Puts every key into partition 4. */
  private record AllInOne(int numPartitions) implements Partitioner {
    @Override
    public int partition(Object key) {
      return 4;
    }
  }

  /** One operator, in its three forms. */
  private record Operator<V>(
      String name,
      String result,
      Function<Streams, PairDStream<String, V>> byDefault,
      Function<Streams, PairDStream<String, V>> inThree,
      Function<Streams, PairDStream<String, V>> byRule) {

    Stream<DynamicTest> tests() {
      return Stream.of(
          yields(this, "by default", byDefault, new HashPartitioner(2)),
          yields(this, "in 3 partitions", inThree, new HashPartitioner(3)),
          yields(this, "by a partitioner", byRule, ALL_IN_ONE));
    }
  }

  /** x:1 x:2 y:3, and x:10 z:20. */
  private record Streams(PairDStream<String, Long> left, PairDStream<String, Long> right) {}

  @TestFactory
  Stream<DynamicTest> keys_are_spread_as_it_is_told() {
    return Stream.of(
            new Operator<>(
                "reduceByKey",
                "(x,3) (y,3)",
                s -> s.left().reduceByKey(Long::sum),
                s -> s.left().reduceByKey(Long::sum, 3),
                s -> s.left().reduceByKey(Long::sum, ALL_IN_ONE)),
            new Operator<>(
                "groupByKey",
                "(x,[1, 2]) (y,[3])",
                s -> s.left().groupByKey(),
                s -> s.left().groupByKey(3),
                s -> s.left().groupByKey(ALL_IN_ONE)),
            new Operator<>(
                "combineByKey",
                "(x,+1+2) (y,+3)",
                s ->
                    s.left()
                        .combineByKey(PairDStreamTest::show, (c, v) -> c + show(v), String::concat),
                s ->
                    s.left()
                        .combineByKey(
                            PairDStreamTest::show, (c, v) -> c + show(v), String::concat, 3),
                s ->
                    s.left()
                        .combineByKey(
                            PairDStreamTest::show,
                            (c, v) -> c + show(v),
                            String::concat,
                            ALL_IN_ONE)),
            new Operator<>(
                "countByValue",
                "(x,2) (y,1)",
                s -> s.left().transform(rdd -> PairRdd.of(rdd).keys()).countByValue(),
                s -> s.left().transform(rdd -> PairRdd.of(rdd).keys()).countByValue(3),
                s ->
                    EachPairRdd.spread(
                        s.left().transform(rdd -> PairRdd.of(rdd).keys()).countByValue(),
                        ALL_IN_ONE)),
            new Operator<>(
                "join",
                "(x,(1,10)) (x,(2,10))",
                s -> s.left().join(s.right()),
                s -> s.left().join(s.right(), 3),
                s -> s.left().join(s.right(), ALL_IN_ONE)),
            new Operator<>(
                "leftOuterJoin",
                "(x,(1,Maybe(10))) (x,(2,Maybe(10))) (y,(3,absent))",
                s -> s.left().leftOuterJoin(s.right()),
                s -> s.left().leftOuterJoin(s.right(), 3),
                s -> s.left().leftOuterJoin(s.right(), ALL_IN_ONE)),
            new Operator<>(
                "rightOuterJoin",
                "(x,(Maybe(1),10)) (x,(Maybe(2),10)) (z,(absent,20))",
                s -> s.left().rightOuterJoin(s.right()),
                s -> s.left().rightOuterJoin(s.right(), 3),
                s -> s.left().rightOuterJoin(s.right(), ALL_IN_ONE)),
            new Operator<>(
                "fullOuterJoin",
                "(x,(Maybe(1),Maybe(10))) (x,(Maybe(2),Maybe(10)))"
                    + " (y,(Maybe(3),absent)) (z,(absent,Maybe(20)))",
                s -> s.left().fullOuterJoin(s.right()),
                s -> s.left().fullOuterJoin(s.right(), 3),
                s -> s.left().fullOuterJoin(s.right(), ALL_IN_ONE)),
            new Operator<>(
                "cogroup",
                "(x,([1, 2],[10])) (y,([3],[])) (z,([],[20]))",
                s -> s.left().cogroup(s.right()),
                s -> s.left().cogroup(s.right(), 3),
                s -> s.left().cogroup(s.right(), ALL_IN_ONE)))
        .flatMap(Operator::tests);
  }

  private static <V> DynamicTest yields(
      Operator<V> operator,
      String how,
      Function<Streams, PairDStream<String, V>> form,
      Partitioner expected) {
    return DynamicTest.dynamicTest(
        operator.name() + " " + how,
        () -> {
          List<PairRdd<String, V>> rdds = firstBatchOf(form);

          assertThat(rdds).hasSize(1);
          assertThat(rdds.get(0).partitioner()).contains(expected);
          assertThat(rdds.get(0).collect())
              .extracting(Pair::toString)
              .containsExactlyInAnyOrder(operator.result().split(" (?=\\([xyz],)"));
        });
  }

  private static <V> List<PairRdd<String, V>> firstBatchOf(
      Function<Streams, PairDStream<String, V>> form) {
    ManualClock clock = ManualClock.startingAtZero();
    StreamingContext context = contextOn(clock);
    List<PairRdd<String, V>> rdds = new ArrayList<>();
    form.apply(streamsOf(context)).foreachRDD(rdd -> rdds.add(PairRdd.of(rdd)));
    context.start();
    clock.advance(seconds(1));
    return rdds;
  }

  @Test
  void number_of_partitions_below_1_is_refused() {
    Streams streams = streamsOf(contextOn(ManualClock.startingAtZero()));

    assertThatThrownBy(() -> streams.left().join(streams.right(), 0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }

  private static StreamingContext contextOn(ManualClock clock) {
    return StreamingContext.builder()
        .batchInterval(seconds(1))
        .operators(Operators.of(new PlainPairOperators()))
        .rdds(MemoryRddContext.local(2))
        .clock(clock)
        .build();
  }

  private static Streams streamsOf(StreamingContext context) {
    return new Streams(
        pairs(GivenBatches.of(context, "x:1 x:2 y:3")),
        pairs(GivenBatches.of(context, "x:10 z:20")));
  }

  private static PairDStream<String, Long> pairs(DStream<String> texts) {
    return texts.mapToPair(
        text -> new Pair<>(text.substring(0, 1), Long.parseLong(text.substring(2))));
  }

  private static String show(Long value) {
    return "+" + value;
  }
}
