package io.dstreamlabs.hidden.lab02;

import io.dstreamlabs.hidden.Batches;
import io.dstreamlabs.hidden.HiddenSeed;
import io.dstreamlabs.hidden.Refusal;
import io.dstreamlabs.hidden.RefusalExample;
import io.dstreamlabs.hidden.Trial;
import io.dstreamlabs.scenarios.Scenario;
import io.dstreamlabs.scenarios.ScenarioRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Two slides that differ, and what must come of streams with them.
 *
 * @param batchMs length of a batch
 * @param every slide of all streams but the last, in batches
 * @param lastEvery slide of the last stream, in batches
 */
record Slides(long batchMs, int every, int lastEvery) {
  private static final String STREAMS = "streams with different slides";

  /** Any two. */
  static Slides drawn(HiddenSeed seed) {
    int every = seed.between(1, 4);
    int more = seed.between(1, 3);
    long batchMs = seed.oneOf(List.of(300L, 700L, 2000L));
    return seed.chance(50)
        ? new Slides(batchMs, every, every + more)
        : new Slides(batchMs, every + more, every);
  }

  /** How they are refused. */
  Refusal refusal() {
    return Refusal.of(
        STREAMS, Duration.ofMillis(batchMs * every), Duration.ofMillis(batchMs * lastEvery));
  }

  /** A call with such slides, for a picture. */
  static RefusalExample example(String call) {
    return new RefusalExample(
        call + ", where a slides by 1000 ms and b by 2000 ms", new Slides(1000, 1, 2).refusal());
  }

  /** One run of {@code operator} over these streams. */
  ScenarioRun of(Class<? extends Scenario> operator, String streams) {
    Batches batches = Batches.of("tram1 | tram2");
    return Trial.of(operator, batchMs)
        .given("streams", streams)
        .everyNth(every)
        .given("lastEvery", lastEvery)
        .over(Map.of("in", batches, "also", batches, "again", batches));
  }
}
