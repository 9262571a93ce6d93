package io.dstreamlabs.labs.lab05;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.testkit.Marbles;
import java.time.Duration;
import java.util.List;

/**
 * A minute of taxi pick-ups, a batch every five seconds: where, and for which fare. And what the finished
 * operators of the lab make of it, in windows of 30 s that slide by 10 s.
 */
final class TaxiMinute {
  static final Duration BATCH = seconds(5);
  static final Duration LENGTH = seconds(30);
  static final Duration SLIDE = seconds(10);

  private static final String PICK_UPS =
      "port:31 | mall:9 park:12 | - | mall:7 | park:12 port:28 | mall:8"
          + " | - | port:22 | - | - | mall:11 park:6 | -";

  private TaxiMinute() {}

  /** The pick-ups of each batch. */
  static List<Maybe<List<Object>>> pickUps() {
    return Marbles.batches(PICK_UPS);
  }

  static Timeline window() {
    return run(sources -> pickUps(sources).window(LENGTH, SLIDE));
  }

  static Timeline highestFare() {
    return run(
        sources -> {
          DStream<Long> fares = pickUps(sources).transform(rdd -> rdd.map(Pair::second));
          return fares.reduceByWindow(Math::max, LENGTH, SLIDE);
        });
  }

  static Timeline takings() {
    return run(sources -> pickUps(sources).reduceByKeyAndWindow(Long::sum, LENGTH, SLIDE));
  }

  static Timeline fares() {
    return run(sources -> pickUps(sources).groupByKeyAndWindow(LENGTH, SLIDE));
  }

  private static PairDStream<String, Long> pickUps(Sources sources) {
    return PairDStream.of(sources.<Pair<String, Long>>stream("pick-ups"));
  }

  private static Timeline run(Program program) {
    return (Timeline)
        Replay.of(program)
            .batchInterval(BATCH)
            .operators(Operators.of(new Lab05Operators()))
            .input("pick-ups", pickUps())
            .run();
  }
}
