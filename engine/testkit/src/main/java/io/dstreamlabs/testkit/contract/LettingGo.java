package io.dstreamlabs.testkit.contract;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A window that runs for long: what left it must be forgotten, and its records held by nobody. */
final class LettingGo {
  private static final int LONG_GONE = 40;
  private static final int GARBAGE_COLLECTIONS = 100;

  private LettingGo() {}

  /** Fails if {@code kind} holds on to what left its window of 5 s, sliding by 2 s. */
  static void check(OperatorsContract<?> contract, WindowCase.Kind kind) {
    ManualClock clock = ManualClock.startingAtZero();
    try (RddContext rdds = contract.backend().contexts().get();
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(seconds(1))
                .clock(clock)
                .rdds(rdds)
                .operators(Operators.of(contract.plug()))
                .build()) {
      Fresh input = new Fresh(context);
      kind.over(PairDStream.of(input), seconds(5), seconds(2)).foreachRDD(rdd -> rdd.collect());
      context.start();
      for (int batch = 0; batch < LONG_GONE + contract.backend().letsGoAfter(); batch++) {
        clock.advance(seconds(1));
      }

      assertThatThrownBy(() -> input.getOrCompute(new Time(LONG_GONE * 1_000L)))
          .as("the RDD at 40 s, long after, with a window of 5 s")
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is forgotten");
      List<WeakReference<String>> old = input.made.subList(0, LONG_GONE);
      assertThat(countAlive(old)).as("records of the first 40 s that are still held").isZero();
    }
  }

  private static long countAlive(List<WeakReference<String>> records) {
    long alive = records.size();
    for (int i = 0; i < GARBAGE_COLLECTIONS && alive > 0; i++) {
      System.gc();
      alive = records.stream().filter(record -> record.get() != null).count();
    }
    return alive;
  }

  /** An input whose records can be watched being let go. */
  private static final class Fresh extends InputDStream<Pair<String, String>> {
    private static final long serialVersionUID = 1;
    private final transient List<WeakReference<String>> made = new ArrayList<>();

    Fresh(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<Pair<String, String>>> compute(Time validTime) {
      String value = String.valueOf(validTime.milliseconds());
      made.add(new WeakReference<>(value));
      return Optional.of(context().rdds().parallelize(List.of(new Pair<>("key", value)), 1));
    }
  }
}
