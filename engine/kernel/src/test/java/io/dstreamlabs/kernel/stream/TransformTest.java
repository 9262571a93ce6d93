package io.dstreamlabs.kernel.stream;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.StreamingException;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel's own operator, and those that are derived from RDD operations; no plug is there. */
class TransformTest {
  private final Rig rig = Rig.withoutPlugs();

  @Test
  void transform_turns_each_rdd_into_another() {
    List<String> out =
        Rig.collect(rig.input("a b | -").transform(rdd -> rdd.map(String::toUpperCase)));

    rig.run(2);

    assertThat(out).containsExactly("1000 ms [A, B]", "2000 ms []");
  }

  @Test
  void transform_is_told_the_time() {
    List<String> out =
        Rig.collect(
            rig.input("a | b")
                .transform((rdd, time) -> rdd.map(word -> word + time.milliseconds())));

    rig.run(2);

    assertThat(out).containsExactly("1000 ms [a1000]", "2000 ms [b2000]");
  }

  @Test
  void transform_calls_its_function_once_per_batch() {
    List<String> calls = new ArrayList<>();
    DStream<String> stream =
        rig.input("a | b")
            .transform(
                (rdd, time) -> {
                  calls.add(time.toString());
                  return rdd;
                });
    Rig.collect(stream);
    Rig.collect(stream);

    rig.run(2);

    assertThat(calls).containsExactly("1000 ms", "2000 ms");
  }

  @Test
  void transformToPair_has_the_operators_by_key() {
    PairDStream<String, Integer> pairs =
        rig.input("a b").transformToPair(rdd -> rdd.mapToPair(word -> new Pair<>(word, 1)));
    List<List<?>> out = collectRaw(pairs.mapValues(one -> one + 1));

    rig.run(1);

    assertThat(out).containsExactly(List.of(new Pair<>("a", 2), new Pair<>("b", 2)));
  }

  @Test
  void transformWith_needs_no_plug_and_combines_both_rdds() {
    List<String> out =
        Rig.collect(
            rig.input("a | b")
                .transformWith(
                    rig.input("x | y"),
                    (a, b, time) -> a.union(b).map(word -> word + time.milliseconds())));

    rig.run(2);

    assertThat(out).containsExactly("1000 ms [a1000, x1000]", "2000 ms [b2000, y2000]");
  }

  @Test
  void transformWithToPair_joins() {
    PairDStream<String, Pair<Integer, Integer>> joined =
        rig.input("a bb")
            .transformWithToPair(rig.input("bb ccc"), (a, b, time) -> lengths(a).join(lengths(b)));
    List<List<?>> out = collectRaw(joined);

    rig.run(1);

    assertThat(out).containsExactly(List.of(new Pair<>("bb", new Pair<>(2, 2))));
  }

  private static PairRdd<String, Integer> lengths(Rdd<String> words) {
    return words.mapToPair(word -> new Pair<>(word, word.length()));
  }

  @Test
  void transform_of_several_streams_is_given_their_rdds_in_order() {
    DStream<Long> sizes =
        rig.context()
            .transform(
                List.of(rig.input("a b | -"), rig.input("x | y")),
                (rdds, time) ->
                    rig.context()
                        .rdds()
                        .parallelize(rdds.stream().map(rdd -> rdd.count()).toList(), 1));
    List<String> out = Rig.collect(sizes);

    rig.run(2);

    assertThat(out).containsExactly("1000 ms [2, 1]", "2000 ms [0, 1]");
  }

  @Test
  void transformToPair_of_several_streams_gives_pairs() {
    PairDStream<String, Long> sizes =
        rig.context()
            .transformToPair(
                List.of(rig.input("a b")),
                (rdds, time) ->
                    rig.context()
                        .rdds()
                        .parallelizePairs(List.of(new Pair<>("size", rdds.get(0).count())), 1));
    List<List<?>> out = collectRaw(sizes);

    rig.run(1);

    assertThat(out).containsExactly(List.of(new Pair<>("size", 2L)));
  }

  @Test
  void transform_of_no_stream_is_refused() {
    assertThatThrownBy(() -> rig.context().transform(List.of(), (rdds, time) -> null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the list of streams is empty: give one or more");
  }

  @Test
  void streams_with_different_slides_are_refused() {
    GivenBatches input = rig.input("a");
    LastOnes slow = new LastOnes(input, seconds(1), seconds(3));

    assertThatThrownBy(() -> input.transformWith(slow, (a, b, time) -> a))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the streams slide by 1000 ms and 3000 ms, but must have the same slide");
  }

  @Test
  void parent_without_an_rdd_fails_the_batch_of_transform_and_names_the_operator() {
    GivenBatches input = rig.input(".");
    String rest =
        " needs an RDD of the input at 1000 ms, and there is none:"
            + " skip such batches in a DStream of your own";

    assertFails(input.transform(rdd -> rdd), "transform" + rest);
  }

  @Test
  void parent_without_an_rdd_fails_the_batch_of_transformWith_and_names_the_operator() {
    assertFails(
        rig.input("a").transformWith(rig.input("."), (a, b, time) -> a),
        "transformWith needs an RDD of the input at 1000 ms, and there is none:"
            + " skip such batches in a DStream of your own");
  }

  @Test
  void parent_without_an_rdd_fails_the_batch_of_repartition() {
    assertFails(
        rig.input(".").repartition(3),
        "repartition needs an RDD of the input at 1000 ms, and there is none:"
            + " skip such batches in a DStream of your own");
  }

  @Test
  void null_from_the_function_fails_the_batch_and_tells_what_to_return() {
    assertFails(
        rig.input("a").transform(rdd -> null),
        "the function of transform returned null at 1000 ms:"
            + " return an RDD, such as context.rdds().emptyRdd()");
  }

  private void assertFails(DStream<?> stream, String message) {
    Rig.collect(stream);
    assertThatThrownBy(() -> rig.run(1))
        .isExactlyInstanceOf(StreamingException.class)
        .cause()
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void derived_operators_skip_batches_without_an_rdd() {
    GivenBatches input = rig.input("ab | . | -");
    PairDStream<String, Integer> pairs = input.mapToPair(word -> new Pair<>(word, word.length()));
    List<List<?>> mapped = collectRaw(pairs);
    List<List<?>> flat =
        collectRaw(
            input.flatMapToPair(
                word -> List.of(new Pair<>(word, 1), new Pair<>(word, 2)).iterator()));
    List<List<?>> values = collectRaw(pairs.mapValues(length -> -length));
    List<List<?>> flatValues =
        collectRaw(pairs.flatMapValues(length -> List.of(0, length).iterator()));
    List<List<?>> combined =
        collectRaw(pairs.combineByKey(length -> "" + length, (c, v) -> c + v, (c, d) -> c + d));

    rig.run(3);

    assertThat(mapped).containsExactly(List.of(new Pair<>("ab", 2)), List.of());
    assertThat(flat).containsExactly(List.of(new Pair<>("ab", 1), new Pair<>("ab", 2)), List.of());
    assertThat(values).containsExactly(List.of(new Pair<>("ab", -2)), List.of());
    assertThat(flatValues)
        .containsExactly(List.of(new Pair<>("ab", 0), new Pair<>("ab", 2)), List.of());
    assertThat(combined).containsExactly(List.of(new Pair<>("ab", "2")), List.of());
  }

  @Test
  void derived_operators_see_partitions() {
    GivenBatches input = rig.input("a b c | .");
    List<String> lists = Rig.collect(input.glom());
    List<String> sizes = Rig.collect(input.mapPartitions(words -> List.of(size(words)).iterator()));
    List<List<?>> pairs =
        collectRaw(
            input.mapPartitionsToPair(
                words -> List.of(new Pair<>("size", size(words))).iterator()));

    rig.run(2);

    assertThat(lists).containsExactly("1000 ms [[a], [b, c]]");
    assertThat(sizes).containsExactly("1000 ms [1, 2]");
    assertThat(pairs).containsExactly(List.of(new Pair<>("size", 1), new Pair<>("size", 2)));
  }

  private static int size(Iterator<String> words) {
    int size = 0;
    for (; words.hasNext(); words.next()) {
      size++;
    }
    return size;
  }

  @Test
  void repartition_changes_the_number_of_partitions_only() {
    List<Integer> partitions = new ArrayList<>();
    DStream<String> spread = rig.input("a b c").repartition(5);
    spread.foreachRDD(rdd -> partitions.add(rdd.numPartitions()));
    List<String> words = new ArrayList<>();
    spread.foreachRDD(rdd -> words.addAll(rdd.collect()));

    rig.run(1);

    assertThat(partitions).containsExactly(5);
    assertThat(words).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void repartition_of_pairs_stays_pairs() {
    PairDStream<String, Integer> pairs =
        rig.input("a").mapToPair(word -> new Pair<>(word, 1)).repartition(3);
    List<List<?>> out = collectRaw(pairs);

    rig.run(1);

    assertThat(out).containsExactly(List.of(new Pair<>("a", 1)));
  }

  @Test
  void repartition_into_none_is_refused_while_the_graph_is_built() {
    GivenBatches input = rig.input("a");

    assertThatThrownBy(() -> input.repartition(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }

  @Test
  void pair_view_of_a_pair_stream_is_that_stream() {
    PairDStream<String, Integer> pairs = rig.input("a").mapToPair(word -> new Pair<>(word, 1));

    assertThat(PairDStream.of(pairs)).isSameAs(pairs);
  }

  @Test
  void pair_view_reads_slices_and_earlier_rdds_as_pairs() {
    PairDStream<String, Integer> pairs =
        PairDStream.of(rig.input("a | b").transform(rdd -> rdd.map(word -> new Pair<>(word, 1))));
    rig.context().remember(seconds(5));
    collectRaw(pairs);

    rig.run(2);

    assertThat(pairs.slice(Rig.at(1), Rig.at(2)).stream().map(rdd -> rdd.keys().collect()))
        .containsExactly(List.of("a"), List.of("b"));
    assertThat(pairs.rdds(Rig.at(1), Rig.at(2)).stream().map(rdd -> rdd.keys().collect()))
        .containsExactly(List.of("b"));
    assertThat(pairs).hasToString("transform");
  }

  private static <K, V> List<List<?>> collectRaw(PairDStream<K, V> stream) {
    List<List<?>> out = new ArrayList<>();
    stream.foreachRDD(rdd -> out.add(rdd.collect()));
    return out;
  }
}
