package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.PairOperators;
import io.dstreamlabs.replay.Replay;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PairCaseTest {
  private static final UnaryOperator<Replay> DISTINCT =
      replay -> replay.operators(Operators.of(new DistinctJoins()));

  private static final List<Maybe<List<Pair<String, String>>>> LEFT =
      List.of(batch("a1", "b2", "a1"), batch("b3"), batch());
  private static final List<Maybe<List<Pair<String, String>>>> RIGHT =
      List.of(batch("a7", "a8", "c9"), batch(), batch("b0"));

  @Test
  void expected_batch_is_worked_out_from_the_input_alone() {
    assertThat(expected(PairKind.COUNT_BY_VALUE))
        .containsExactly(pair(pair("a", "1"), 2L), pair(pair("b", "2"), 1L));
    assertThat(expected(PairKind.REDUCE_BY_KEY)).containsExactly(pair("a", "1"), pair("b", "2"));
    assertThat(expected(PairKind.GROUP_BY_KEY))
        .containsExactly(pair("a", bag("1", "1")), pair("b", bag("2")));
    assertThat(expected(PairKind.JOIN))
        .containsExactly(
            pair("a", pair("1", "7")),
            pair("a", pair("1", "8")),
            pair("a", pair("1", "7")),
            pair("a", pair("1", "8")));
    assertThat(expected(PairKind.LEFT_OUTER_JOIN))
        .hasSize(5)
        .contains(pair("a", pair("1", Maybe.of("8"))), pair("b", pair("2", Maybe.absent())));
    assertThat(expected(PairKind.RIGHT_OUTER_JOIN))
        .hasSize(5)
        .contains(pair("a", pair(Maybe.of("1"), "8")), pair("c", pair(Maybe.absent(), "9")));
    assertThat(expected(PairKind.FULL_OUTER_JOIN))
        .hasSize(6)
        .contains(
            pair("b", pair(Maybe.of("2"), Maybe.absent())),
            pair("c", pair(Maybe.absent(), Maybe.of("9"))));
    assertThat(expected(PairKind.COGROUP))
        .containsExactly(
            pair("a", pair(bag("1", "1"), bag("7", "8"))),
            pair("b", pair(bag("2"), bag())),
            pair("c", pair(bag(), bag("9"))));
  }

  @Test
  void parents_of_every_second_batch_have_half_the_results() {
    PairCase slow = new PairCase(PairKind.COGROUP, 2, LEFT, RIGHT);

    assertThat(slow.expected().entries()).hasSize(1);
    assertThat(slow.expected().at(2_000)).contains(List.of(pair("b", pair(bag("3"), bag()))));
  }

  @Test
  void batch_without_an_rdd_has_no_result() {
    PairCase absent =
        new PairCase(PairKind.GROUP_BY_KEY, 1, List.of(Maybe.absent(), batch()), RIGHT);

    assertThat(absent.expected().at(1_000)).isEmpty();
    assertThat(absent.expected().at(2_000)).contains(List.of());
  }

  @Test
  void wrong_plug_is_shown_by_the_smallest_case_as_a_picture() {
    PairCase shrunk = RandomCase.shrunk(new PairCase(PairKind.JOIN, 1, LEFT, RIGHT), DISTINCT);

    assertThat(shrunk.wrong(DISTINCT))
        .contains(
            """
            JOIN over every 1. batch of 1 s
            batch time (s)  1
            in              a:1 a:1
            other           a:8
            expected        a:1:8 a:1:8
            yours           a:1:8
            """);
  }

  @Test
  void random_cases_try_every_operator_and_both_slides() {
    Random random = new Random(1);
    TreeSet<String> tried = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      PairCase one = PairCase.random(random);
      tried.add(one.kind() + " " + one.every());
    }
    assertThat(tried).hasSize(2 * PairKind.values().length);
  }

  private static List<Object> expected(PairKind kind) {
    return new PairCase(kind, 1, LEFT, RIGHT).expected().at(1_000).orElseThrow();
  }

  private static Maybe<List<Pair<String, String>>> batch(String... keysAndValues) {
    return Maybe.of(
        List.of(keysAndValues).stream()
            .map(text -> new Pair<>(text.substring(0, 1), text.substring(1)))
            .toList());
  }

  private static <A, B> Pair<A, B> pair(A first, B second) {
    return new Pair<>(first, second);
  }

  private static Bag bag(Object... values) {
    return new Bag(List.of(values));
  }

  /** A join that drops duplicates, and nothing else. */
  private static final class DistinctJoins implements PairOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <K, V, W> PairDStream<K, Pair<V, W>> join(
        PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
      return left.transformWithToPair(
          right, (a, b, time) -> PairRdd.of(a).join(PairRdd.of(b), partitioner).distinct());
    }

    @Override
    public <T> PairDStream<T, Long> countByValue(DStream<T> parent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKey(
        PairDStream<K, V> parent, ReduceFunction<V> f, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V> PairDStream<K, Iterable<V>> groupByKey(
        PairDStream<K, V> parent, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V, W> PairDStream<K, Pair<V, Maybe<W>>> leftOuterJoin(
        PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V, W> PairDStream<K, Pair<Maybe<V>, W>> rightOuterJoin(
        PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V, W> PairDStream<K, Pair<Maybe<V>, Maybe<W>>> fullOuterJoin(
        PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V, W> PairDStream<K, Pair<Iterable<V>, Iterable<W>>> cogroup(
        PairDStream<K, V> left, PairDStream<K, W> right, Partitioner partitioner) {
      throw new UnsupportedOperationException();
    }
  }
}
