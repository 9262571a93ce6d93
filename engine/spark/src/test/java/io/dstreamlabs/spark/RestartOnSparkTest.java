package io.dstreamlabs.spark;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.InputDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program on Spark that dies again and again, and goes on from its checkpoint with other RDDs. */
class RestartOnSparkTest {
  private static final int BATCHES = 24;
  private static final int BATCHES_PER_LIFE = 5;

  @TempDir private Path directory;

  /** The batch at {@code n} s holds {@code a}, and every third time {@code b}. */
  private static final class Letters extends InputDStream<Pair<String, Long>> {
    private static final long serialVersionUID = 1;

    Letters(StreamingContext context) {
      super(context);
    }

    @Override
    protected Optional<? extends Rdd<Pair<String, Long>>> compute(Time validTime) {
      long n = validTime.milliseconds() / 1000;
      List<Pair<String, Long>> letters =
          n % 3 == 0 ? List.of(Pair.of("a", n), Pair.of("b", n)) : List.of(Pair.of("a", n));
      return Optional.of(context().rdds().parallelize(letters, 2));
    }
  }

  private static StreamingContext program(
      RddContext rdds, ManualClock clock, Map<String, String> outputs) {
    StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .rdds(rdds)
            .clock(clock)
            .build();
    PairDStream<String, Long> letters = PairDStream.of(new Letters(context));
    observe("greatest", letters.reduceByKeyAndWindow(Math::max, seconds(7), seconds(1)), outputs);
    observe(
        "sums",
        letters.reduceByKeyAndWindow(Long::sum, (a, b) -> a - b, seconds(7), seconds(2)),
        outputs);
    observe(
        "totals",
        letters.<Long>updateStateByKey(
            (values, total) ->
                Maybe.of(total.orElse(0L) + values.stream().mapToLong(value -> value).sum())),
        outputs);
    observe(
        "calls",
        letters.mapWithState(
            StateSpec.<String, Long, Long, String>function(
                    (key, value, calls) -> {
                      calls.update((calls.exists() ? calls.get() : 0) + 1);
                      return key + calls.get() + (value.isPresent() ? "" : " is gone");
                    })
                .numPartitions(3)),
        outputs);
    return context;
  }

  private static <T> void observe(String name, DStream<T> stream, Map<String, String> outputs) {
    stream.foreachRDD(
        (rdd, time) ->
            outputs.merge(
                "%s at %02d s".formatted(name, time.milliseconds() / 1000),
                rdd.collect().stream().map(Object::toString).sorted().toList().toString(),
                (before, again) -> before.equals(again) ? before : before + " | " + again));
  }

  private Map<String, String> inLives(Supplier<RddContext> backend) {
    Map<String, String> outputs = new TreeMap<>();
    for (int from = 0; from < BATCHES; from += BATCHES_PER_LIFE) {
      ManualClock clock = ManualClock.startingAt(new Time(from * 1000L));
      try (RddContext rdds = backend.get();
          StreamingContext context =
              StreamingContext.getOrCreate(
                  directory.toString(),
                  () -> {
                    StreamingContext program = program(rdds, clock, outputs);
                    program.checkpoint(directory.toString(), seconds(2));
                    return program;
                  })) {
        context.start();
        for (int batch = 0; batch < Math.min(BATCHES_PER_LIFE, BATCHES - from); batch++) {
          clock.advance(seconds(1));
        }
      }
    }
    return outputs;
  }

  private static Map<String, String> undisturbed() {
    Map<String, String> outputs = new TreeMap<>();
    ManualClock clock = ManualClock.startingAtZero();
    try (RddContext rdds = MemoryRddContext.local(2);
        StreamingContext context = program(rdds, clock, outputs)) {
      context.start();
      for (int batch = 0; batch < BATCHES; batch++) {
        clock.advance(seconds(1));
      }
    }
    return outputs;
  }

  @Test
  void lives_on_spark_give_the_timeline_of_one_life_in_memory() {
    assertThat(inLives(LocalSpark::open)).isEqualTo(undisturbed()).hasSize(3 * BATCHES + 12);
  }

  /** The executors of the next life may be more or fewer, and so the partitions that a program has by default. */
  @Test
  void lives_may_have_other_numbers_of_partitions() {
    Queue<Supplier<RddContext>> backends =
        new ArrayDeque<>(
            List.of(
                LocalSpark::open,
                () -> MemoryRddContext.local(3),
                LocalSpark::open,
                () -> MemoryRddContext.local(1),
                LocalSpark::open));

    assertThat(inLives(() -> backends.remove().get()))
        .isEqualTo(undisturbed())
        .hasSize(3 * BATCHES + 12);
  }
}
