package io.dstreamlabs.testkit.contract;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An operator by key over given batches, with what must come out, worked out by plain loops over the
 * input: no stream, no RDD.
 *
 * @param kind which operator
 * @param every the parents have every n-th batch only
 * @param left the batches of the first parent; absent where there is no RDD
 * @param right the batches of the second
 */
record PairCase(
    PairKind kind,
    int every,
    List<Maybe<List<Pair<String, String>>>> left,
    List<Maybe<List<Pair<String, String>>>> right)
    implements RandomCase<PairCase> {
  private static final long SECOND_MS = 1000;

  static PairCase random(Random random) {
    PairKind kind = PairKind.values()[random.nextInt(PairKind.values().length)];
    List<Maybe<List<Pair<String, String>>>> left = new ArrayList<>();
    List<Maybe<List<Pair<String, String>>>> right = new ArrayList<>();
    for (int batches = 1 + random.nextInt(8); batches > 0; batches--) {
      left.add(
          kind.needsBoth()
              ? Maybe.of(PairBatches.randomPairs(random))
              : PairBatches.random(random));
      right.add(Maybe.of(PairBatches.randomPairs(random)));
    }
    return new PairCase(kind, 1 + random.nextInt(4) / 2, left, right);
  }

  /** What must come out. */
  Timeline expected() {
    List<Timeline.Entry> entries = new ArrayList<>();
    for (int time = every; time <= batches(); time += every) {
      Maybe<List<Pair<String, String>>> one = at(time, left);
      if (one.isPresent()) {
        List<Pair<String, String>> other = at(time, right).orElse(List.of());
        entries.add(new Timeline.Entry(time * SECOND_MS, kind.expected(one.get(), other)));
      }
    }
    return new Timeline(entries);
  }

  @Override
  public Optional<String> wrong(UnaryOperator<Replay> setting) {
    try {
      Timeline expected = expected();
      Observation yours =
          setting
              .apply(Replay.of(this::build))
              .input("in", PairBatches.input(left))
              .input("other", PairBatches.input(right))
              .run();
      if (!(yours instanceof Timeline timeline)) {
        return Optional.of(picture().draw() + "was refused: " + yours);
      }
      return unordered(expected).equals(unordered(timeline))
          ? Optional.empty()
          : Optional.of(
              picture().timeline("expected", expected).timeline("yours", timeline).draw());
    } catch (RuntimeException e) { // the plug failed a batch: that is wrong as well
      return Optional.of(picture().timeline("expected", expected()).draw() + "failed: " + e);
    }
  }

  @Override
  public List<PairCase> smaller() {
    return Stream.concat(
            PairBatches.smaller(left).stream()
                .map(fewer -> new PairCase(kind, every, fewer, right)),
            PairBatches.smaller(right).stream()
                .map(fewer -> new PairCase(kind, every, left, fewer)))
        .toList();
  }

  private DStream<?> build(Sources sources) {
    return kind.over(parent(sources, "in"), parent(sources, "other"));
  }

  private PairDStream<String, String> parent(Sources sources, String name) {
    DStream<Pair<String, String>> input = sources.stream(name);
    return PairDStream.of(every == 1 ? input : new EveryNth<>(input, every));
  }

  private int batches() {
    return Math.max(left.size(), right.size());
  }

  private static Maybe<List<Pair<String, String>>> at(
      int time, List<Maybe<List<Pair<String, String>>>> batches) {
    return time <= batches.size() ? batches.get(time - 1) : Maybe.of(List.of());
  }

  private TimelinePicture picture() {
    return TimelinePicture.of(SECOND_MS, batches())
        .title("%s over every %d. batch of 1 s".formatted(kind, every))
        .input("in", PairBatches.input(left))
        .input("other", PairBatches.input(right));
  }

  private static List<Pair<Long, Bag>> unordered(Timeline timeline) {
    return timeline.entries().stream()
        .map(entry -> new Pair<>(entry.timeMs(), new Bag(entry.values())))
        .toList();
  }
}
