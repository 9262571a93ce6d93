package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.PairOperators;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plug for {@link PairOperators} must do. */
public abstract class PairOperatorsContract extends OperatorsContract<PairOperators> {
  private static final long SEED = 20_261_126;
  private static final int CASES = 300;
  private static final int MANY = 3_000;

  // ---- one parent ----

  @Test
  void countByValue_counts_each_record_and_skips_batches_without_an_rdd() {
    run("a b a | - | . | b", sources -> sources.<String>stream("in").countByValue())
        .yields("a:2 b:1 | - | . | b:1");
  }

  @Test
  void countByValue_of_pairs_counts_pairs() {
    run(
            "x:1 x:1 x:2",
            sources ->
                left(sources)
                    .countByValue()
                    .mapToPair(count -> new Pair<>(count.first().toString(), count.second())))
        .yields("(x,1):2 (x,2):1");
  }

  @Test
  void reduceByKey_combines_the_values_of_each_key_and_skips_batches_without_an_rdd() {
    run("x:1 y:2 x:3 | - | . | x:4", sources -> left(sources).reduceByKey(Long::sum))
        .yields("x:4 y:2 | - | . | x:4");
  }

  @Test
  void groupByKey_keeps_equal_values_as_often_as_they_occur_and_skips_batches_without_an_rdd() {
    run("x:1 y:2 x:1 | - | . | x:4", sources -> left(sources).groupByKey())
        .yields("x:{1,1} y:{2} | - | . | x:{4}");
  }

  @Test
  void groupByKey_gives_groups_that_can_be_gone_through_twice() {
    run(
            "x:1 x:2",
            sources -> left(sources).groupByKey().mapValues(group -> sum(group) * 10 + sum(group)))
        .yields("x:33");
  }

  @Test
  void operators_slide_as_their_parent_does() {
    run(
            "x:1 x:1 | x:2 x:3 | x:1 | x:5",
            sources ->
                PairDStream.of(new EveryNth<>(left(sources), 2))
                    .reduceByKey(Long::sum)
                    .groupByKey())
        .yields(". | x:{5} | . | x:{5}");
  }

  // ---- two parents ----

  @Test
  void join_gives_each_value_with_each_of_the_same_key() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a x:b z:c | - | x:a",
            sources -> text(left(sources).join(right(sources)), pair -> pair.toString()))
        .yields("x:(1,a) x:(1,b) x:(2,a) x:(2,b) | - | -");
  }

  @Test
  void equal_values_of_a_key_are_joined_as_often_as_they_occur() {
    run(
            "x:1 x:1",
            "x:a x:a x:a",
            sources -> text(left(sources).join(right(sources)), pair -> pair.toString()))
        .yields("x:(1,a) x:(1,a) x:(1,a) x:(1,a) x:(1,a) x:(1,a)");
  }

  @Test
  void leftOuterJoin_also_gives_values_of_keys_that_the_right_has_not() {
    run(
            "x:1 y:2 y:3 | x:1 | -",
            "x:a x:b z:c | - | x:a",
            sources ->
                text(
                    left(sources).leftOuterJoin(right(sources)),
                    pair -> pair.first() + pair.second().orElse("~")))
        .yields("x:1a x:1b y:2~ y:3~ | x:1~ | -");
  }

  @Test
  void rightOuterJoin_also_gives_values_of_keys_that_the_left_has_not() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c z:d | - | x:a",
            sources ->
                text(
                    left(sources).rightOuterJoin(right(sources)),
                    pair -> pair.first().orElse(0L) + pair.second()))
        .yields("x:1a x:2a z:0c z:0d | - | x:0a");
  }

  @Test
  void fullOuterJoin_gives_the_values_of_every_key() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                text(
                    left(sources).fullOuterJoin(right(sources)),
                    pair -> pair.first().orElse(0L) + pair.second().orElse("~")))
        .yields("x:1a x:2a y:3~ z:0c | x:1~ | x:0a");
  }

  @Test
  void cogroup_gives_the_values_of_each_key_on_both_sides() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                text(
                    left(sources).cogroup(right(sources)),
                    groups -> sorted(groups.first()) + "/" + sorted(groups.second())))
        .yields("x:12/a y:3/ z:/c | x:1/ | x:/a");
  }

  @Test
  void stream_joined_with_itself_gives_each_pair_of_its_values() {
    run("x:1 x:2", "-", sources -> text(left(sources).join(left(sources)), pair -> pair.toString()))
        .yields("x:(1,1) x:(1,2) x:(2,1) x:(2,2)");
  }

  @TestFactory
  Stream<DynamicTest> batch_fails_unless_both_sides_have_an_rdd() {
    return joins()
        .flatMap(
            kind ->
                Stream.of(
                    failing(kind, "left", "x:1 | .", "x:1 | x:1", "the input in"),
                    failing(kind, "right", "x:1 | x:1", "x:1 | .", "the input other")));
  }

  private DynamicTest failing(
      PairKind kind, String side, String left, String right, String missing) {
    return DynamicTest.dynamicTest(
        kind.method() + " " + side,
        () ->
            assertThatThrownBy(() -> run(left, right, sources -> over(kind, sources)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(kind.method())
                .hasMessageContaining(missing)
                .hasMessageContaining("2000 ms"));
  }

  @TestFactory
  Stream<DynamicTest> streams_with_different_slides_are_refused_with_both_values() {
    return joins()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.method(),
                    () ->
                        run(
                                "x:1",
                                "x:1",
                                sources ->
                                    kind.over(
                                        PairDStream.of(sources.stream("in")),
                                        PairDStream.of(new EveryNth<>(sources.stream("other"), 2))))
                            .isRefusedNaming("1000 ms", "2000 ms")));
  }

  private static DStream<?> over(PairKind kind, Sources sources) {
    return kind.over(PairDStream.of(sources.stream("in")), PairDStream.of(sources.stream("other")));
  }

  private static Stream<PairKind> joins() {
    return Stream.of(PairKind.values()).filter(PairKind::needsBoth);
  }

  // ---- keys ----

  @Test
  void keys_with_one_hash_code_do_not_meet() {
    run("Aa:1 BB:2 Aa:3", sources -> left(sources).reduceByKey(Long::sum)).yields("Aa:4 BB:2");
    run("Aa:1 BB:2", sources -> left(sources).groupByKey()).yields("Aa:{1} BB:{2}");
    run("Aa BB Aa", sources -> sources.<String>stream("in").countByValue()).yields("Aa:2 BB:1");
    run(
            "Aa:1 BB:2",
            "BB:a Aa:b Aa:c",
            sources -> text(left(sources).join(right(sources)), pair -> pair.toString()))
        .yields("Aa:(1,b) Aa:(1,c) BB:(2,a)");
  }

  @Test
  void many_keys_are_all_there_once() {
    String all =
        IntStream.range(0, MANY).mapToObj(i -> "k" + i + ":1").collect(Collectors.joining(" "));

    run(
            all + " " + all,
            sources ->
                left(sources)
                    .reduceByKey(Long::sum)
                    .transform(
                        rdd ->
                            rdd.context()
                                .parallelize(
                                    List.of(
                                        rdd.count(),
                                        rdd.map(pair -> pair.first()).distinct().count(),
                                        rdd.map(pair -> pair.second()).reduce(Long::sum)))))
        .yieldsInOrder("3000 3000 6000");
  }

  @TestFactory
  Stream<DynamicTest> keys_are_spread_by_the_partitioner_that_is_given() {
    Partitioner by = new ByLength();
    return Stream.of(
        spread("reduceByKey", (one, other) -> one.reduceByKey(Long::sum, by)),
        spread("groupByKey", (one, other) -> one.groupByKey(by)),
        spread("join", (one, other) -> one.join(other, by)),
        spread("leftOuterJoin", (one, other) -> one.leftOuterJoin(other, by)),
        spread("rightOuterJoin", (one, other) -> one.rightOuterJoin(other, by)),
        spread("fullOuterJoin", (one, other) -> one.fullOuterJoin(other, by)),
        spread("cogroup", (one, other) -> one.cogroup(other, by)));
  }

  /** Two streams by key made one. */
  private interface Together {
    PairDStream<String, ?> of(PairDStream<String, Long> one, PairDStream<String, Long> other);
  }

  private DynamicTest spread(String name, Together together) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            run(
                    "xxx:1 y:2 zz:3 w:4",
                    sources -> keysByPartition(together.of(left(sources), left(sources))))
                .yieldsInOrder("0= 1=w+y 2=zz 3=xxx"));
  }

  /** For each partition its number and its keys. */
  private static <V> DStream<String> keysByPartition(PairDStream<String, V> stream) {
    return stream.transform(
        rdd -> {
          List<List<Pair<String, V>>> partitions = rdd.glom().collect();
          List<String> shown = new ArrayList<>();
          for (int p = 0; p < partitions.size(); p++) {
            TreeSet<String> keys = new TreeSet<>();
            partitions.get(p).forEach(pair -> keys.add(pair.first()));
            shown.add(p + "=" + String.join("+", keys));
          }
          return rdd.context().parallelize(shown, 1);
        });
  }

  /** Keys by how long they are, in four partitions. */
  private static final class ByLength implements Partitioner {
    private static final long serialVersionUID = 1;

    @Override
    public int numPartitions() {
      return 4;
    }

    @Override
    public int partition(Object key) {
      return ((String) key).length();
    }
  }

  // ---- functions ----

  @Test
  void exception_of_a_function_leaves_the_batch() {
    assertThatThrownBy(
            () ->
                run(
                    "x:1 x:2",
                    sources ->
                        left(sources)
                            .reduceByKey(
                                (a, b) -> {
                                  throw new IllegalArgumentException("bad " + (a + b));
                                })))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("bad 3");
  }

  @Test
  void function_that_cannot_travel_fails_the_batch_and_is_named() {
    Object anchored = new Object();

    assertThatThrownBy(
            () ->
                run(
                    "x:1 x:2",
                    sources -> left(sources).reduceByKey((a, b) -> a + anchored.hashCode())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot travel");
  }

  @Test
  void random_cases_are_what_plain_loops_over_the_input_say() {
    tryRandom(SEED, CASES, PairCase::random);
  }

  private ObservationAssert run(String marbles, Program program) {
    return run(marbles, "-", program);
  }

  private ObservationAssert run(String marbles, String other, Program program) {
    return lab().title("in, other -> out").input("in", marbles).input("other", other).run(program);
  }

  private static <V> PairDStream<String, String> text(
      PairDStream<String, V> joined, MapFunction<V, String> f) {
    return joined.mapValues(f);
  }

  private static long sum(Iterable<Long> values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  /** The values, least first, one after another. */
  private static String sorted(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.toString()));
    texts.sort(Comparator.naturalOrder());
    return String.join("", texts);
  }

  private static PairDStream<String, Long> left(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("in"));
  }

  private static PairDStream<String, String> right(Sources sources) {
    return PairDStream.of(sources.<Pair<String, String>>stream("other"));
  }
}
