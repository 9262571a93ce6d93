package io.dstreamlabs.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of Spark's streams, and how many parameters each form has: what is learned here is true there. */
class SparkNamesTest {
  private static final List<String> OF_ALL_STREAMS =
      List.of(
          "print 0 1",
          "count 0",
          "countByValue 0 1",
          "countByWindow 2",
          "countByValueAndWindow 2 3",
          "glom 0",
          "map 1",
          "mapToPair 1",
          "flatMap 1",
          "flatMapToPair 1",
          "mapPartitions 1",
          "mapPartitionsToPair 1",
          "reduce 1",
          "reduceByWindow 3 4",
          "slice 2",
          "foreachRDD 1",
          "transform 1",
          "transformToPair 1",
          "transformWith 2",
          "transformWithToPair 2",
          "checkpoint 1",
          "context 0",
          "filter 1",
          "cache 0",
          "persist 0 1",
          "window 1 2",
          "union 1",
          "repartition 1");

  private static final List<String> OF_PAIRS =
      List.of(
          "groupByKey 0 1",
          "reduceByKey 1 2",
          "combineByKey 4",
          "mapValues 1",
          "flatMapValues 1",
          "groupByKeyAndWindow 1 2 3",
          "reduceByKeyAndWindow 2 3 4 6",
          "updateStateByKey 1 2 3",
          "mapWithState 1",
          "cogroup 1 2",
          "join 1 2",
          "leftOuterJoin 1 2",
          "rightOuterJoin 1 2",
          "fullOuterJoin 1 2");

  private static final List<String> OF_THE_CONTEXT =
      List.of(
          "queueStream 1 2 3",
          "socketTextStream 2",
          "textFileStream 1",
          "receiverStream 1",
          "union 1",
          "transform 2",
          "transformToPair 2",
          "checkpoint 1",
          "remember 1",
          "addStreamingListener 1",
          "start 0",
          "awaitTermination 0",
          "awaitTerminationOrTimeout 1",
          "stop 0 1",
          "close 0",
          "getOrCreate 2");

  private static final Set<String> STILL_PAIRS =
      Set.of("filter", "cache", "persist", "window", "union", "repartition", "checkpoint");

  @Test
  void every_stream_has_the_operators_of_sparks() {
    assertThat(missing(DStream.class, OF_ALL_STREAMS)).isEmpty();
    assertThat(missing(PairDStream.class, OF_ALL_STREAMS)).isEmpty();
  }

  @Test
  void streams_of_pairs_have_the_operators_of_sparks() {
    assertThat(missing(PairDStream.class, OF_PAIRS)).isEmpty();
  }

  @Test
  void context_has_the_methods_of_sparks() {
    assertThat(missing(StreamingContext.class, OF_THE_CONTEXT)).isEmpty();
  }

  @Test
  void what_leaves_pairs_as_they_are_returns_a_stream_of_pairs() {
    Set<String> others =
        publicMethods(PairDStream.class)
            .filter(method -> STILL_PAIRS.contains(method.getName()))
            .filter(method -> !method.isBridge())
            .filter(method -> !PairDStream.class.isAssignableFrom(method.getReturnType()))
            .map(Method::toString)
            .collect(Collectors.toSet());

    assertThat(others).isEmpty();
  }

  @Test
  void name_that_is_not_there_would_be_missed() {
    assertThat(missing(DStream.class, List.of("count 0 9", "saveAsHadoopFiles 2")))
        .containsExactly("count 9", "saveAsHadoopFiles 2");
  }

  private static Set<String> missing(Class<?> type, List<String> names) {
    Set<String> missing = new TreeSet<>();
    for (String line : names) {
      String[] parts = line.split(" ");
      Arrays.stream(parts, 1, parts.length)
          .map(parameters -> parts[0] + " " + parameters)
          .forEach(missing::add);
    }
    publicMethods(type)
        .map(method -> method.getName() + " " + method.getParameterCount())
        .forEach(missing::remove);
    return missing;
  }

  private static Stream<Method> publicMethods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()));
  }
}
