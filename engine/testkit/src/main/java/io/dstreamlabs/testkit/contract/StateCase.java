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
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An operator with a state over given batches, with what must come out, worked out by plain loops over the
 * input: no stream, no RDD.
 *
 * @param kind which operator
 * @param every the parent has every n-th batch only
 * @param timeoutBatches after how many batches without a record a key may go; 0 for never
 * @param checkpointSlides slides between two checkpoints; 0 where nobody says, which means 10
 * @param initial the first state
 * @param batches the input; absent where there is no RDD
 */
record StateCase(
    StateKind kind,
    int every,
    int timeoutBatches,
    int checkpointSlides,
    List<Pair<String, String>> initial,
    List<Maybe<List<Pair<String, String>>>> batches)
    implements RandomCase<StateCase> {
  private static final long SECOND_MS = 1000;
  private static final int DEFAULT_CHECKPOINT_SLIDES = 10;

  static StateCase random(Random random) {
    List<Maybe<List<Pair<String, String>>>> batches = new ArrayList<>();
    for (int left = 1 + random.nextInt(14); left > 0; left--) {
      batches.add(random.nextInt(3) == 0 ? Maybe.of(List.of()) : PairBatches.random(random));
    }
    StateKind kind = StateKind.values()[random.nextInt(StateKind.values().length)];
    return new StateCase(
        kind,
        1 + random.nextInt(4) / 3,
        random.nextInt(5),
        random.nextInt(4),
        random.nextBoolean() ? List.of() : PairBatches.randomPairs(random),
        batches);
  }

  /** After how long without a record a key may go, if it may. */
  Optional<Duration> timeout() {
    return timeoutBatches == 0 ? Optional.empty() : Optional.of(Durations.seconds(timeoutBatches));
  }

  /** The interval of checkpoints, if it is given. */
  Optional<Duration> checkpoint() {
    return checkpointSlides == 0
        ? Optional.empty()
        : Optional.of(Durations.seconds((long) checkpointSlides * every));
  }

  /** What must come out. */
  Timeline expected() {
    return kind == StateKind.UPDATE ? expectedUpdates() : expectedMappings();
  }

  private Timeline expectedUpdates() {
    TreeMap<String, String> states = initialStates();
    List<Timeline.Entry> entries = new ArrayList<>();
    for (int time = every; time <= batches.size(); time += every) {
      Maybe<List<Pair<String, String>>> batch = batches.get(time - 1);
      if (!batch.isPresent() && entries.isEmpty()) {
        continue;
      }
      TreeMap<String, List<String>> values = new TreeMap<>();
      states.keySet().forEach(key -> values.put(key, new ArrayList<>()));
      for (Pair<String, String> pair : batch.orElse(List.of())) {
        values.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
      }
      for (String key : values.keySet()) {
        String added = "|" + time + values.get(key).stream().sorted().collect(Collectors.joining());
        if (values.get(key).contains("0")) {
          states.remove(key);
        } else {
          states.merge(key, added, String::concat);
        }
      }
      entries.add(new Timeline.Entry(time * SECOND_MS, pairs(states)));
    }
    return new Timeline(entries);
  }

  private Timeline expectedMappings() {
    TreeMap<String, String> states = initialStates();
    TreeMap<String, Integer> touched = new TreeMap<>();
    states.keySet().forEach(key -> touched.put(key, every));
    List<Timeline.Entry> entries = new ArrayList<>();
    for (int time = every; time <= batches.size(); time += every) {
      List<Object> emitted = new ArrayList<>();
      for (Pair<String, String> pair : batches.get(time - 1).orElse(List.of())) {
        record(pair.first(), pair.second(), states, emitted);
        touched.put(pair.first(), time);
      }
      if (timeoutBatches > 0 && time % (slidesBetweenCheckpoints() * every) == 0) {
        for (String key : List.copyOf(states.keySet())) {
          if (touched.get(key) < time - timeoutBatches) {
            emitted.add(key + "!" + states.remove(key));
          }
        }
      }
      entries.add(
          new Timeline.Entry(
              time * SECOND_MS, kind == StateKind.SNAPSHOTS ? pairs(states) : emitted));
    }
    return new Timeline(entries);
  }

  private static void record(
      String key, String value, TreeMap<String, String> states, List<Object> emitted) {
    if (value.equals("1")) {
      emitted.add(key + "?" + states.getOrDefault(key, ""));
    } else if (value.equals("0")) {
      if (states.remove(key) != null) {
        emitted.add(key + "-");
      }
    } else {
      String after = states.merge(key, value, String::concat);
      if (!value.equals("2")) {
        emitted.add(key + "=" + after);
      }
    }
  }

  private int slidesBetweenCheckpoints() {
    return checkpointSlides == 0 ? DEFAULT_CHECKPOINT_SLIDES : checkpointSlides;
  }

  private TreeMap<String, String> initialStates() {
    TreeMap<String, String> states = new TreeMap<>();
    initial.forEach(pair -> states.put(pair.first(), pair.second()));
    return states;
  }

  private static List<Object> pairs(TreeMap<String, String> states) {
    List<Object> pairs = new ArrayList<>();
    states.forEach((key, state) -> pairs.add(new Pair<>(key, state)));
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
      return unordered(expected).equals(unordered(timeline))
          ? Optional.empty()
          : Optional.of(
              picture().timeline("expected", expected).timeline("yours", timeline).draw());
    } catch (RuntimeException e) { // the plug failed a batch: that is wrong as well
      return Optional.of(picture().timeline("expected", expected()).draw() + "failed: " + e);
    }
  }

  @Override
  public List<StateCase> smaller() {
    List<StateCase> smaller = new ArrayList<>();
    if (!initial.isEmpty()) {
      smaller.add(with(initial.subList(1, initial.size()), batches));
    }
    PairBatches.smaller(batches).forEach(fewer -> smaller.add(with(initial, fewer)));
    return smaller;
  }

  private StateCase with(
      List<Pair<String, String>> states, List<Maybe<List<Pair<String, String>>>> given) {
    return new StateCase(kind, every, timeoutBatches, checkpointSlides, states, given);
  }

  private DStream<?> build(Sources sources) {
    DStream<Pair<String, String>> in = sources.stream("in");
    return kind.over(PairDStream.of(every == 1 ? in : new EveryNth<>(in, every)), this);
  }

  private TimelinePicture picture() {
    return TimelinePicture.of(SECOND_MS, batches.size())
        .title(
            "%s over every %d. batch of 1 s, timeout %s, checkpoint every %d slides, first state %s"
                .formatted(
                    kind,
                    every,
                    timeoutBatches == 0 ? "none" : timeoutBatches + " s",
                    slidesBetweenCheckpoints(),
                    initial))
        .input("in", PairBatches.input(batches));
  }

  private static List<Pair<Long, Bag>> unordered(Timeline timeline) {
    return timeline.entries().stream()
        .map(entry -> new Pair<>(entry.timeMs(), new Bag(entry.values())))
        .toList();
  }
}
