package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How often a window calls its functions for each key and slide, on average, once it is full. */
class WindowCostTest {
  private static final int KEYS = 3;
  private static final int SHORT = 10;
  private static final int LONG = 1_000;

  private final AtomicLong calls = new AtomicLong();
  private final ReduceFunction<Long> max = counted((a, b) -> Math.max(a, b));
  private final ReduceFunction<Long> sum = counted((a, b) -> a + b);
  private final ReduceFunction<Long> minus = counted((a, b) -> a - b);

  @Test
  void window_by_key_without_an_inverse_costs_three_calls_however_long_it_is() {
    double shortWindow = perKeyAndSlide(SHORT, in -> in.reduceByKeyAndWindow(max, seconds(SHORT)));
    double longWindow = perKeyAndSlide(LONG, in -> in.reduceByKeyAndWindow(max, seconds(LONG)));

    assertThat(shortWindow).isLessThanOrEqualTo(3);
    assertThat(longWindow).isLessThanOrEqualTo(3).isLessThanOrEqualTo(1.5 * shortWindow);
  }

  @Test
  void window_of_all_records_without_an_inverse_costs_three_calls_more_than_a_batch() {
    // A batch of KEYS records takes KEYS - 1 calls, once.
    double shortWindow = perSlide(SHORT, in -> whole(in, SHORT)) - (KEYS - 1);
    double longWindow = perSlide(LONG, in -> whole(in, LONG)) - (KEYS - 1);

    assertThat(shortWindow).isLessThanOrEqualTo(3);
    assertThat(longWindow).isLessThanOrEqualTo(3).isLessThanOrEqualTo(1.5 * shortWindow);
  }

  @Test
  void window_with_an_inverse_costs_a_call_in_and_a_call_out() {
    double shortWindow = perKeyAndSlide(SHORT, in -> incremental(in, SHORT));
    double longWindow = perKeyAndSlide(LONG, in -> incremental(in, LONG));

    assertThat(shortWindow).isCloseTo(2, within(1e-9));
    assertThat(longWindow).isCloseTo(2, within(1e-9));
  }

  @Test
  void window_that_slides_by_itself_combines_each_batch_once() {
    double calls =
        perKeyAndSlide(SHORT, in -> in.reduceByKeyAndWindow(max, seconds(5), seconds(5)));

    assertThat(calls).as("5 batches, 4 calls, at every 5th batch").isCloseTo(4.0 / 5, within(1e-9));
  }

  @Test
  void batches_of_one_slide_are_combined_once_for_all_windows_that_they_are_in() {
    double calls = perKeyAndSlide(60, in -> in.reduceByKeyAndWindow(max, seconds(60), seconds(10)));

    assertThat(calls).as("9 calls for 10 batches, and up to 3").isBetween(1.0, 1.2);
  }

  @Test
  void key_that_does_not_change_costs_nothing_in_the_window_with_an_inverse() {
    AtomicLong asked = new AtomicLong();
    perSlide(
        SHORT,
        in ->
            in.reduceByKeyAndWindow(
                sum,
                minus,
                seconds(SHORT),
                seconds(1),
                pair -> {
                  if (pair.first().equals("once")) {
                    asked.incrementAndGet();
                  }
                  return true;
                }));

    assertThat(asked).as("when it came and when it left").hasValue(2);
  }

  private PairDStream<String, Long> incremental(PairDStream<String, Long> in, int window) {
    return in.reduceByKeyAndWindow(sum, minus, seconds(window), seconds(1));
  }

  private DStream<Pair<String, Long>> whole(PairDStream<String, Long> in, int window) {
    return in.reduceByWindow(
        (a, b) -> new Pair<>("all", max.call(a.second(), b.second())), seconds(window), seconds(1));
  }

  private double perKeyAndSlide(
      int window, Function<PairDStream<String, Long>, DStream<?>> operator) {
    return perSlide(window, operator) / KEYS;
  }

  /** Calls per batch, over two lengths of the window, when it is full. */
  private double perSlide(int window, Function<PairDStream<String, Long>, DStream<?>> operator) {
    ManualClock clock = ManualClock.startingAtZero();
    try (MemoryRddContext rdds = MemoryRddContext.local(1);
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .clock(clock)
                .rdds(rdds)
                .operators(Operators.of(new ReferenceWindows(), new ReferenceIncrementalWindows()))
                .build()) {
      operator.apply(PairDStream.of(new EachKeyOnce(context))).foreachRDD(rdd -> rdd.collect());
      context.start();
      clock.advance(seconds(2L * window));
      long before = calls.get();
      clock.advance(seconds(2L * window));
      return (calls.get() - before) / (2.0 * window);
    }
  }

  private ReduceFunction<Long> counted(ReduceFunction<Long> f) {
    return (a, b) -> {
      calls.incrementAndGet();
      return f.call(a, b);
    };
  }

  /** Each of the keys once per batch; and one key in the first batch only. */
  private static final class EachKeyOnce extends InputDStream<Pair<String, Long>> {
    private static final long serialVersionUID = 1;

    EachKeyOnce(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<Pair<String, Long>>> compute(Time validTime) {
      List<Pair<String, Long>> pairs = new ArrayList<>();
      for (int key = 0; key < KEYS; key++) {
        pairs.add(new Pair<>("key" + key, validTime.milliseconds()));
      }
      if (validTime.milliseconds() == 1_000) {
        pairs.add(new Pair<>("once", 1L));
      }
      return Optional.of(context().rdds().parallelize(pairs, 1));
    }
  }
}
