package io.dstreamlabs.reference;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
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

  private static DStream<String> words(Sources sources) {
    return sources.stream("this");
  }

  private static DStream<String> other(Sources sources) {
    return sources.stream("other");
  }

  private static PairDStream<String, Long> pairs(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("this"));
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
