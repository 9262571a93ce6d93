package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Observation;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.replay.TimelinePicture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

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
    Kind kind, int every, int window, int slide, List<Maybe<List<Pair<String, String>>>> batches)
    implements RandomCase<WindowCase> {
  private static final long SECOND_MS = 1000;

  /** A window operator: how it is called, and what it makes of a window. */
  interface Kind {
    /** The operator over {@code parent}. */
    DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide);

    /**
     * What a window must hold.
     *
     * @param everSince all pairs up to its time
     * @param pairs those of the window, oldest first
     */
    List<Object> expected(List<Pair<String, String>> everSince, List<Pair<String, String>> pairs);

    /** Whether the order of the records of a window counts. */
    boolean isOrdered();
  }

  /** A case with one of {@code kinds}. */
  static WindowCase random(Random random, List<? extends Kind> kinds) {
    List<Maybe<List<Pair<String, String>>>> batches = new ArrayList<>();
    for (int left = 1 + random.nextInt(14); left > 0; left--) {
      batches.add(PairBatches.random(random));
    }
    Kind kind = kinds.get(random.nextInt(kinds.size()));
    int every = 1 + random.nextInt(4) / 2;
    return new WindowCase(kind, every, 1 + random.nextInt(5), 1 + random.nextInt(4), batches);
  }

  /** The same with a slide that is no longer than the window. */
  WindowCase withoutGaps() {
    return new WindowCase(kind, every, window, Math.min(slide, window), batches);
  }

  /** What must come out. */
  Timeline expected() {
    List<Timeline.Entry> entries = new ArrayList<>();
    int slideBatches = slide * every;
    for (int time = slideBatches; time <= batches.size(); time += slideBatches) {
      List<Object> expected = kind.expected(between(0, time), between(time - window * every, time));
      entries.add(new Timeline.Entry(time * SECOND_MS, expected));
    }
    return new Timeline(entries);
  }

  /** The pairs of the parent's batches in {@code (after, upTo]}. */
  private List<Pair<String, String>> between(int after, int upTo) {
    List<Pair<String, String>> pairs = new ArrayList<>();
    for (int read = Math.max(0, after) + 1; read <= upTo; read++) {
      if (read % every == 0) {
        pairs.addAll(batches.get(read - 1).orElse(List.of()));
      }
    }
    return pairs;
  }

  @Override
  public Optional<String> wrong(UnaryOperator<Replay> setting) {
    try {
      Timeline expected = expected();
      Observation yours =
          setting.apply(Replay.of(this::build)).input("in", PairBatches.input(batches)).run();
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

  @Override
  public List<WindowCase> smaller() {
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
