package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A window operator over given batches, with what must come out, worked out by plain loops over the
 * input: no stream, no RDD.
 *
 * @param kind which operator
 * @param every the parent has every n-th batch only
 * @param window length of the window, in batches of the parent
 * @param slide slide of the window, in batches of the parent
 * @param batches the input; absent where there is no RDD
 */
record WindowCase(
    WindowKind kind,
    int every,
    int window,
    int slide,
    List<Maybe<List<Pair<String, String>>>> batches) {
  private static final long SECOND_MS = 1000;

  static WindowCase random(Random random) {
    List<Maybe<List<Pair<String, String>>>> batches = new ArrayList<>();
    for (int left = 1 + random.nextInt(14); left > 0; left--) {
      batches.add(PairBatches.random(random));
    }
    WindowKind kind = WindowKind.values()[random.nextInt(WindowKind.values().length)];
    int every = 1 + random.nextInt(4) / 2;
    return new WindowCase(kind, every, 1 + random.nextInt(5), 1 + random.nextInt(4), batches);
  }

  /** What must come out. */
  Timeline expected() {
    List<Timeline.Entry> entries = new ArrayList<>();
    int slideBatches = slide * every;
    for (int time = slideBatches; time <= batches.size(); time += slideBatches) {
      List<Pair<String, String>> pairs = new ArrayList<>();
      for (int read = Math.max(1, time - window * every + 1); read <= time; read++) {
        Maybe<List<Pair<String, String>>> batch = batches.get(read - 1);
        if (read % every == 0 && batch.isPresent()) {
          pairs.addAll(batch.get());
        }
      }
      entries.add(new Timeline.Entry(time * SECOND_MS, kind.expected(pairs)));
    }
    return new Timeline(entries);
  }

  /** What is wrong with what comes out of {@code plug}, or nothing. */
  Optional<String> wrong(Operators plug) {
    try {
      Timeline expected = expected();
      Observation yours =
          Replay.of(this::build).operators(plug).input("in", PairBatches.input(batches)).run();
      if (!(yours instanceof Timeline timeline)) {
        return Optional.of(picture().draw() + "was refused: " + yours);
      }
      return isRight(expected, timeline)
          ? Optional.empty()
          : Optional.of(
              picture().timeline("expected", expected).timeline("yours", timeline).draw());
    } catch (RuntimeException e) { // the plug failed a batch: that is wrong as well
      return Optional.of(picture().timeline("expected", expected()).draw() + "failed: " + e);
    }
  }

  /** The smallest case that is still wrong: without batches, then without records. */
  WindowCase shrunk(Operators plug) {
    for (WindowCase smaller : smaller()) {
      if (smaller.wrong(plug).isPresent()) {
        return smaller.shrunk(plug);
      }
    }
    return this;
  }

  private List<WindowCase> smaller() {
    return PairBatches.smaller(batches).stream()
        .map(fewer -> new WindowCase(kind, every, window, slide, fewer))
        .toList();
  }

  private DStream<?> build(Sources sources) {
    DStream<Pair<String, String>> in = sources.stream("in");
    DStream<Pair<String, String>> parent = every == 1 ? in : new EveryNth<>(in, every);
    return kind.over(
        PairDStream.of(parent),
        Durations.seconds((long) window * every),
        Durations.seconds((long) slide * every));
  }

  private TimelinePicture picture() {
    return TimelinePicture.of(SECOND_MS, batches.size())
        .title(
            "%s of %d s sliding by %d s, over every %d. batch of 1 s"
                .formatted(kind, window * every, slide * every, every))
        .input("in", PairBatches.input(batches));
  }

  private boolean isRight(Timeline expected, Timeline yours) {
    if (kind.isOrdered()) {
      return expected.equals(yours);
    }
    return unordered(expected).equals(unordered(yours));
  }

  private static List<Pair<Long, Bag>> unordered(Timeline timeline) {
    return timeline.entries().stream()
        .map(entry -> new Pair<>(entry.timeMs(), new Bag(entry.values())))
        .toList();
  }
}
