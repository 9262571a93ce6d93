package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.MapWithStateDStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.List;

/**
 * The program that is run: words counted by each operator that keeps something from batch to batch.
 *
 * @param timeline where the checksum of each of its RDDs goes
 */
record WordCounts(Timeline timeline) {
  static final Duration BATCH = Durations.seconds(1);

  private static final Duration WINDOW = Durations.seconds(10);
  private static final Duration IDLE = Durations.seconds(5);

  void build(DStream<String> words) {
    PairDStream<String, Long> ones = words.mapToPair(word -> Pair.of(word, 1L));

    write(
        "reduceByKeyAndWindow/inverse",
        ones.reduceByKeyAndWindow(
            Long::sum, (all, gone) -> all - gone, WINDOW, BATCH, count -> count.second() != 0));
    write(
        "reduceByKeyAndWindow/max",
        ones.reduceByKey(Long::sum).reduceByKeyAndWindow(Math::max, WINDOW, BATCH));
    write("updateStateByKey", ones.<Long>updateStateByKey((some, state) -> counted(some, state)));

    MapWithStateDStream<String, Long, Long, Pair<String, Long>> mapped =
        ones.mapWithState(
            StateSpec.<String, Long, Long, Pair<String, Long>>function(
                    (word, one, state) -> counted(word, state))
                .timeout(IDLE));
    mapped.checkpoint(IDLE);
    write("mapWithState", mapped);
    write("mapWithState/snapshots", mapped.stateSnapshots());
  }

  private static Maybe<Long> counted(List<Long> some, Maybe<Long> state) {
    return Maybe.of(state.orElse(0L) + some.size());
  }

  /** The word and its number; for one that did not come for long, how often it had come, less than 0. */
  private static Pair<String, Long> counted(String word, State<Long> state) {
    if (state.isTimingOut()) {
      return Pair.of(word, -state.get());
    }
    long count = (state.exists() ? state.get() : 0) + 1;
    state.update(count);
    return Pair.of(word, count);
  }

  private void write(String operator, DStream<Pair<String, Long>> counts) {
    counts.foreachRDD((rdd, time) -> timeline.add(operator, time, Checksum.of(rdd)));
  }
}
