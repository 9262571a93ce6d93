package io.dstreamlabs.reference;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the pictures that are drawn in the Javadoc of DStream and PairDStream. */
class JavadocPicturesTest {

  @Test
  void dstream() {
    run("a | b c | - | d", sources -> words(sources).window(seconds(2), seconds(2)))
        .yieldsInOrder(". | a b c | . | d");
  }

  @Test
  void transform() {
    run("c a b | - | a a", sources -> words(sources).transform(rdd -> rdd.distinct()))
        .yields("c a b | - | a");
  }

  @Test
  void transformWith() {
    run(
            "a b | - | b",
            "b | c | b",
            sources ->
                words(sources)
                    .transformWith(
                        other(sources),
                        (a, b, time) ->
                            a.keyBy(word -> word).join(b.keyBy(word -> word)).keys().distinct()))
        .yields("b | - | b");
  }

  @Test
  void map() {
    run("a b | - | . | c", sources -> words(sources).map(word -> word + word))
        .yieldsInOrder("aa bb | - | . | cc");
  }

  @Test
  void union() {
    run("a b | - | c", "x | y | z", sources -> words(sources).union(other(sources)))
        .yieldsInOrder("a b x | y | c z");
  }

  @Test
  void count() {
    run("a b | - | c", sources -> words(sources).count()).yieldsInOrder("2 | 0 | 1");
  }

  @Test
  void reduce() {
    run("a b c | - | . | d", sources -> words(sources).reduce((a, b) -> a + b))
        .yieldsInOrder("abc | - | . | d");
  }

  @Test
  void window() {
    run("a | b b | c | - | d | e f", sources -> words(sources).window(seconds(3), seconds(2)))
        .yieldsInOrder(". | a b b | . | b b c | . | d e f");
  }

  @Test
  void reduceByWindow() {
    run(
            "a b | c | - | d",
            sources -> words(sources).reduceByWindow((a, b) -> a + b, seconds(2), seconds(1)))
        .yieldsInOrder("ab | abc | c | d");
  }

  @Test
  void mapValues() {
    run("x:1 y:2 | - | .", sources -> pairs(sources).mapValues(value -> value + 1))
        .yieldsInOrder("x:2 y:3 | - | .");
  }

  @Test
  void groupByKeyAndWindow() {
    run("x:1 | x:1 y:2 | -", sources -> pairs(sources).groupByKeyAndWindow(seconds(2), seconds(1)))
        .yields("x:{1} | x:{1,1} y:{2} | x:{1} y:{2}");
  }

  @Test
  void reduceByKeyAndWindow() {
    run(
            "x:1 y:2 | x:3 | -",
            sources -> pairs(sources).reduceByKeyAndWindow(Long::sum, seconds(2), seconds(1)))
        .yields("x:1 y:2 | x:4 y:2 | x:3");
  }

  @Test
  void reduceByWindow_with_an_inverse() {
    run(
            "- | 1 2 | 3 | - | -",
            sources ->
                sources.<Long>stream("this")
                    .reduceByWindow(Long::sum, (a, b) -> a - b, seconds(2), seconds(1)))
        .yieldsInOrder("- | 3 | 6 | 3 | 0");
  }

  @Test
  void countByWindow() {
    run("- | a b | c | - | .", sources -> words(sources).countByWindow(seconds(2), seconds(1)))
        .yieldsInOrder("- | 2 | 3 | 1 | 0");
  }

  @Test
  void countByValueAndWindow() {
    run("a | a b | - | .", sources -> words(sources).countByValueAndWindow(seconds(2), seconds(1)))
        .yields("a:1 | a:2 b:1 | a:1 b:1 | -");
  }

  @Test
  void reduceByKeyAndWindow_with_an_inverse() {
    run(
            "x:1 y:2 | x:3 | - | .",
            sources ->
                pairs(sources)
                    .reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, seconds(2), seconds(1)))
        .yields("x:1 y:2 | x:4 y:2 | x:3 y:0 | x:0 y:0");
  }

  @Test
  void reduceByKeyAndWindow_with_an_inverse_and_what_is_kept() {
    run(
            "x:1 y:2 | x:3 | - | .",
            sources ->
                pairs(sources)
                    .reduceByKeyAndWindow(
                        Long::sum,
                        (a, b) -> a - b,
                        seconds(2),
                        seconds(1),
                        pair -> pair.second() != 0))
        .yields("x:1 y:2 | x:4 y:2 | x:3 | -");
  }

  @Test
  void countByValue() {
    run("a b a | - | . | b", sources -> words(sources).countByValue())
        .yields("a:2 b:1 | - | . | b:1");
  }

  @Test
  void reduceByKey() {
    run("x:1 y:2 x:3 | - | . | x:4", sources -> pairs(sources).reduceByKey(Long::sum))
        .yields("x:4 y:2 | - | . | x:4");
  }

  @Test
  void groupByKey() {
    run("x:1 y:2 x:1 | - | . | x:4", sources -> pairs(sources).groupByKey())
        .yields("x:{1,1} y:{2} | - | . | x:{4}");
  }

  @Test
  void join() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a x:b z:c | - | x:a",
            sources ->
                pairs(sources)
                    .join(otherPairs(sources))
                    .mapValues(both -> both.first() + both.second()))
        .yields("x:1a x:1b x:2a x:2b | - | -");
  }

  @Test
  void leftOuterJoin() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                pairs(sources)
                    .leftOuterJoin(otherPairs(sources))
                    .mapValues(both -> both.first() + shown(both.second())))
        .yields("x:1a x:2a y:3~ | x:1~ | -");
  }

  @Test
  void rightOuterJoin() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                pairs(sources)
                    .rightOuterJoin(otherPairs(sources))
                    .mapValues(both -> shown(both.first()) + both.second()))
        .yields("x:1a x:2a z:~c | - | x:~a");
  }

  @Test
  void fullOuterJoin() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                pairs(sources)
                    .fullOuterJoin(otherPairs(sources))
                    .mapValues(both -> shown(both.first()) + shown(both.second())))
        .yields("x:1a x:2a y:3~ z:~c | x:1~ | x:~a");
  }

  @Test
  void cogroup() {
    run(
            "x:1 x:2 y:3 | x:1 | -",
            "x:a z:c | - | x:a",
            sources ->
                pairs(sources)
                    .cogroup(otherPairs(sources))
                    .mapValues(groups -> sorted(groups.first()) + "/" + sorted(groups.second())))
        .yields("x:12/a y:3/ z:/c | x:1/ | x:/a");
  }

  @Test
  void updateStateByKey() {
    run(
            "x:a | x:b x:c y:a | - | .",
            sources ->
                PairDStream.of(sources.<Pair<String, String>>stream("this"))
                    .<Long>updateStateByKey((values, n) -> Maybe.of(n.orElse(0L) + values.size())))
        .yields("x:1 | x:3 y:1 | x:3 y:1 | x:3 y:1");
  }

  @Test
  void mapWithState() {
    run("x:1 x:2 | y:5 x:1 | -", sources -> pairs(sources).mapWithState(summing()))
        .yields("x:1 x:3 | y:5 x:4 | -");
  }

  @Test
  void stateSnapshots() {
    run("x:1 | x:1 y:1 | -", sources -> pairs(sources).mapWithState(summing()).stateSnapshots())
        .yields("x:1 | x:2 y:1 | x:2 y:1");
  }

  private static StateSpec<String, Long, Long, Pair<String, Long>> summing() {
    return StateSpec.function(
        (key, value, state) -> {
          state.update((state.exists() ? state.get() : 0) + value.get());
          return new Pair<>(key, state.get());
        });
  }

  private static String shown(Maybe<?> value) {
    return value.isPresent() ? value.get().toString() : "~";
  }

  private static String sorted(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.toString()));
    Collections.sort(texts);
    return String.join("", texts);
  }

  private static DStream<String> words(Sources sources) {
    return sources.stream("this");
  }

  private static DStream<String> other(Sources sources) {
    return sources.stream("other");
  }

  private static PairDStream<String, Long> pairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("this"));
  }

  private static PairDStream<String, String> otherPairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, String>>stream("other"));
  }

  private static ObservationAssert run(String marbles, Program program) {
    return LabRun.with(ReferenceOperators.all()).input("this", marbles).run(program);
  }

  private static ObservationAssert run(String marbles, String other, Program program) {
    return LabRun.with(ReferenceOperators.all())
        .input("this", marbles)
        .input("other", other)
        .run(program);
  }
}
