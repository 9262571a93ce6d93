package io.dstreamlabs.kernel.stream;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.ArrayList;
import java.util.List;

/** A context with batches of one second on a clock that the test moves, and no plug. */
record Rig(ManualClock clock, StreamingContext context) {

  static Rig withoutPlugs() {
    return startingAt(new Time(0));
  }

  static Rig startingAt(Time start) {
    ManualClock clock = ManualClock.startingAt(start);
    return new Rig(clock, contextOn(clock));
  }

  static StreamingContext contextOn(ManualClock clock) {
    return StreamingContext.builder()
        .batchInterval(Durations.seconds(1))
        .rdds(MemoryRddContext.local(2))
        .clock(clock)
        .build();
  }

  GivenBatches input(String batches) {
    return GivenBatches.of(context, batches);
  }

  /** Starts the context and runs {@code batches} batches. */
  void run(int batches) {
    context.start();
    advance(batches);
  }

  void advance(int batches) {
    for (int i = 0; i < batches; i++) {
      clock.advance(Durations.seconds(1));
    }
  }

  /** What comes out of {@code stream}, one line per RDD: {@code 1000 ms [a, b]}. */
  static <T> List<String> collect(DStream<T> stream) {
    List<String> lines = new ArrayList<>();
    stream.foreachRDD((rdd, time) -> lines.add(line(time, rdd)));
    return lines;
  }

  static String line(Time time, Rdd<?> rdd) {
    return time + " " + rdd.collect();
  }

  static Time at(long seconds) {
    return new Time(seconds * 1000);
  }
}
