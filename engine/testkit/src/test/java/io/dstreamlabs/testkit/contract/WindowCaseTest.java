package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.replay.Replay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WindowCaseTest {
  private static final UnaryOperator<Replay> ONE_TOO_MANY =
      replay -> replay.operators(Operators.of(new OneBatchTooMany()));
  private final WindowCase twoSeconds =
      new WindowCase(
          WindowKind.WINDOW,
          1,
          2,
          1,
          List.of(batch("a", "b"), batch("c"), Maybe.of(List.of()), Maybe.absent(), batch("d")));

  @Test
  void expected_window_is_worked_out_from_the_input_alone() {
    assertThat(twoSeconds.expected().at(2_000))
        .contains(List.of(new Pair<>("a", "1"), new Pair<>("b", "1"), new Pair<>("c", "1")));
    assertThat(twoSeconds.expected().at(4_000)).contains(List.of());
    assertThat(twoSeconds.expected().entries()).hasSize(5);
  }

  @Test
  void parent_of_every_second_batch_has_half_the_windows() {
    WindowCase slow = new WindowCase(WindowKind.WINDOW, 2, 1, 1, twoSeconds.batches());

    assertThat(slow.expected().entries()).hasSize(2);
    assertThat(slow.expected().at(2_000)).contains(List.of(new Pair<>("c", "1")));
    assertThat(slow.expected().at(4_000)).contains(List.of());
  }

  @Test
  void wrong_plug_is_shown_by_the_smallest_case_as_a_picture() {
    WindowCase shrunk = RandomCase.shrunk(twoSeconds, ONE_TOO_MANY);

    assertThat(shrunk.wrong(ONE_TOO_MANY))
        .contains(
            """
            WINDOW of 2 s sliding by 1 s, over every 1. batch of 1 s
            batch time (s)  1    2    3
            in              c:1  .    -
            expected        c:1  c:1  -
            yours           c:1  c:1  c:1
            """);
  }

  @Test
  void plug_that_throws_is_wrong_too() {
    WindowCase reduce = new WindowCase(WindowKind.REDUCE, 1, 1, 1, List.of(batch("a")));

    assertThat(reduce.wrong(ONE_TOO_MANY)).get().asString().contains("failed: ", "to do");
  }

  @Test
  void same_seed_gives_the_same_cases() {
    List<WindowKind> kinds = List.of(WindowKind.values());

    assertThat(WindowCase.random(new Random(7), kinds))
        .isEqualTo(WindowCase.random(new Random(7), kinds));
  }

  private static Maybe<List<Pair<String, String>>> batch(String... keys) {
    return Maybe.of(List.of(keys).stream().map(key -> new Pair<>(key, "1")).toList());
  }

  /** A plug whose windows are one batch too long, and that has nothing else. */
  private static final class OneBatchTooMany implements WindowOperators {
    private static final long serialVersionUID = 1;

    @Override
    public <T> DStream<T> window(DStream<T> parent, Duration window, Duration slide) {
      Duration tooLong = window.plus(parent.slideDuration());
      return new DStream<>(parent.context(), slide, Reads.last(parent, tooLong)) {
        private static final long serialVersionUID = 1;

        @Override
        protected Optional<? extends Rdd<T>> compute(Time validTime) {
          List<? extends Rdd<T>> rdds = parent.rdds(validTime.minus(tooLong), validTime);
          return Optional.of(
              rdds.isEmpty() ? context().rdds().emptyRdd() : context().rdds().union(rdds));
        }
      };
    }

    @Override
    public <T> DStream<T> reduceByWindow(
        DStream<T> parent, ReduceFunction<T> reduce, Duration window, Duration slide) {
      throw new UnsupportedOperationException("to do");
    }

    @Override
    public <K, V> PairDStream<K, V> reduceByKeyAndWindow(
        PairDStream<K, V> parent, ReduceFunction<V> reduce, Duration window, Duration slide) {
      throw new UnsupportedOperationException("to do");
    }

    @Override
    public <K, V> PairDStream<K, Iterable<V>> groupByKeyAndWindow(
        PairDStream<K, V> parent, Duration window, Duration slide) {
      throw new UnsupportedOperationException("to do");
    }
  }
}
