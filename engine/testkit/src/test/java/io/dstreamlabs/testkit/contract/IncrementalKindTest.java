package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Replay;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IncrementalKindTest {
  private static final UnaryOperator<Replay> FORGETFUL =
      replay -> replay.operators(Operators.of(new OneBatch()));

  @Test
  void expected_number_is_none_before_the_first_record_and_0_afterwards() {
    WindowCase count = inBatches(IncrementalKind.COUNT, 1, Maybe.absent(), batch("a"), batch());

    assertThat(count.expected().at(1_000)).contains(List.of());
    assertThat(count.expected().at(2_000)).contains(List.of(1L));
    assertThat(count.expected().at(3_000)).contains(List.of(0L));
  }

  @Test
  void expected_sums_of_keys_stay_or_go_as_the_operator_says() {
    assertThat(
            inBatches(IncrementalKind.REDUCE_BY_KEY, 1, batch("a"), batch()).expected().at(2_000))
        .contains(List.of(new Pair<>("a", 0L)));
    assertThat(
            inBatches(IncrementalKind.REDUCE_AND_KEEP, 1, batch("a"), batch()).expected().at(2_000))
        .contains(List.of());
  }

  @Test
  void case_without_gaps_has_a_slide_up_to_its_window() {
    WindowCase gaps = new WindowCase(IncrementalKind.COUNT, 1, 2, 3, List.of(batch("a")));

    assertThat(gaps.withoutGaps().slide()).isEqualTo(2);
  }

  @Test
  void plug_that_has_a_number_too_early_is_shown_by_the_smallest_case() {
    WindowCase two = inBatches(IncrementalKind.COUNT, 2, batch("a", "b"), batch("c"), batch());

    assertThat(RandomCase.shrunk(two, FORGETFUL).wrong(FORGETFUL))
        .contains(
            """
            COUNT of 2 s sliding by 1 s, over every 1. batch of 1 s
            batch time (s)  1
            in              -
            expected        -
            yours           0
            """);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is read only
  private static WindowCase inBatches(
      IncrementalKind kind, int window, Maybe<List<Pair<String, String>>>... batches) {
    return new WindowCase(kind, 1, window, 1, List.of(batches));
  }

  private static Maybe<List<Pair<String, String>>> batch(String... keys) {
    return Maybe.of(List.of(keys).stream().map(key -> new Pair<>(key, "1")).toList());
  }

  /** Counts each batch alone. */
  private static final class OneBatch implements IncrementalWindowOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <T> DStream<Long> countByWindow(DStream<T> parent, Duration window, Duration slide) {
      return parent.transform(rdd -> rdd.context().parallelize(List.of(rdd.count()), 1));
    }

    @Override
    public <T> PairDStream<T, Long> countByValueAndWindow(
        DStream<T> parent, Duration window, Duration slide) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent,
        ReduceFunction<T> reduce,
        ReduceFunction<T> inverse,
        Duration window,
        Duration slide) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent,
        ReduceFunction<V> reduce,
        ReduceFunction<V> inverse,
        Duration window,
        Duration slide,
        FilterFunction<Pair<K, V>> keep) {
      throw new UnsupportedOperationException();
    }
  }
}
