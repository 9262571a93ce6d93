package io.dstreamlabs.reference.crash;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * The program that is killed: words counted for ever, in two ways, and over windows, in three.
 *
 * @param sink where its outputs go
 */
record WordCount(Sink sink) {
  static final int WINDOW_BATCHES = 5;

  void build(DStream<Long> numbers) {
    Duration slide = numbers.slideDuration();
    Duration window = slide.multipliedBy(WINDOW_BATCHES);
    numbers.foreachRDD((rdd, time) -> sink.write("numbers", time.milliseconds(), rdd.collect()));
    PairDStream<String, Long> words = numbers.mapToPair(n -> Pair.of(Words.at(n), n));

    write(
        "mapped",
        words
            .mapWithState(
                StateSpec.<String, Long, Tally, Long>function((word, n, state) -> tally(n, state)))
            .stateSnapshots());
    write("updated", words.<Tally>updateStateByKey((ns, state) -> tally(ns, state)));
    write("window", words.mapValues(n -> 1L).reduceByKeyAndWindow(Long::sum, window, slide));
    write(
        "incremental",
        numbers.map(n -> Words.at(n)).countByValueAndWindow(window, slide.multipliedBy(2)));
    numbers
        .reduceByWindow(Long::max, window, slide)
        .foreachRDD((rdd, time) -> sink.write("max", time.milliseconds(), rdd.collect()));
  }

  private static Long tally(Maybe<Long> number, State<Tally> state) {
    Tally next = (state.exists() ? state.get() : Tally.none()).with(number.get());
    state.update(next);
    return next.count();
  }

  private static Maybe<Tally> tally(List<Long> numbers, Maybe<Tally> state) {
    Tally next = state.orElse(Tally.none());
    for (long number : numbers) {
      next = next.with(number);
    }
    return Maybe.of(next);
  }

  private <V> void write(String output, PairDStream<String, V> counts) {
    counts.foreachRDD(
        (rdd, time) ->
            sink.write(output, time.milliseconds(), new TreeMap<>(PairRdd.of(rdd).collectAsMap())));
  }
}
