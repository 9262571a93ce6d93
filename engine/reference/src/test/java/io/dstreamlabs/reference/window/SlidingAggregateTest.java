package io.dstreamlabs.reference.window;

import static io.dstreamlabs.kernel.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Program;
import io.dstreamlabs.replay.Replay;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.replay.Timeline;
import io.dstreamlabs.testkit.LabRun;
import io.dstreamlabs.testkit.ObservationAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Windows without an inverse, by a function that is associative and nothing else: it writes texts together. */
class SlidingAggregateTest {
  private static final Operators PLUG = Operators.of(new ReferenceWindows());
  private static final long SEED = 20_261_127;
  private static final int CASES = 120;

  /**
   * Windows over batches, in batches.
   *
   * @param batches the input; absent where there is no RDD
   */
  private record Case(int window, int slide, List<Maybe<List<Pair<String, String>>>> batches) {
    static Case random(Random random) {
      List<Maybe<List<Pair<String, String>>>> batches = new ArrayList<>();
      for (int left = 1 + random.nextInt(60); left > 0; left--) {
        batches.add(random.nextInt(6) == 0 ? Maybe.absent() : Maybe.of(pairs(random)));
      }
      return new Case(1 + random.nextInt(15), 1 + random.nextInt(8), batches);
    }

    private static List<Pair<String, String>> pairs(Random random) {
      List<Pair<String, String>> pairs = new ArrayList<>();
      for (int left = random.nextInt(4); left > 0; left--) {
        String key = String.valueOf((char) ('a' + random.nextInt(4)));
        pairs.add(new Pair<>(key, String.valueOf((char) ('k' + random.nextInt(16)))));
      }
      return pairs;
    }

    /** All records of each window written together. */
    Timeline whole() {
      List<Timeline.Entry> entries = new ArrayList<>();
      for (int time = slide; time <= batches.size(); time += slide) {
        StringBuilder text = new StringBuilder();
        inWindow(time).forEach(pair -> text.append(pair.first()).append(pair.second()));
        entries.add(
            new Timeline.Entry(
                time * 1_000L, text.isEmpty() ? List.of() : List.of(text.toString())));
      }
      return new Timeline(entries);
    }

    /** The values of each key of each window written together. */
    Map<Long, Map<String, String>> byKey() {
      Map<Long, Map<String, String>> windows = new TreeMap<>();
      for (int time = slide; time <= batches.size(); time += slide) {
        Map<String, String> texts = new TreeMap<>();
        inWindow(time).forEach(pair -> texts.merge(pair.first(), pair.second(), String::concat));
        windows.put(time * 1_000L, texts);
      }
      return windows;
    }

    private List<Pair<String, String>> inWindow(int time) {
      List<Pair<String, String>> pairs = new ArrayList<>();
      for (int read = Math.max(0, time - window) + 1; read <= time; read++) {
        pairs.addAll(batches.get(read - 1).orElse(List.of()));
      }
      return pairs;
    }

    List<Maybe<List<Object>>> input() {
      List<Maybe<List<Object>>> input = new ArrayList<>();
      for (Maybe<List<Pair<String, String>>> batch : batches) {
        input.add(batch.isPresent() ? Maybe.of(List.copyOf(batch.get())) : Maybe.absent());
      }
      return input;
    }

    Timeline run(Program program) {
      return (Timeline) Replay.of(program).operators(PLUG).input("in", input()).run();
    }
  }

  @Test
  void random_windows_are_combined_in_order_of_their_records() {
    Random random = new Random(SEED);
    for (int number = 1; number <= CASES; number++) {
      Case tried = Case.random(random);
      Timeline yours =
          tried.run(
              sources ->
                  sources.<Pair<String, String>>stream("in")
                      .<String>mapPartitions(
                          pairs -> {
                            List<String> texts = new ArrayList<>();
                            pairs.forEachRemaining(p -> texts.add(p.first() + p.second()));
                            return texts.iterator();
                          })
                      .reduceByWindow(
                          (a, b) -> a + b, seconds(tried.window()), seconds(tried.slide())));

      assertThat(yours).as("case %d of seed %d: %s", number, SEED, tried).isEqualTo(tried.whole());
    }
  }

  @Test
  void random_windows_are_combined_by_key_in_order_of_their_records() {
    Random random = new Random(SEED + 1);
    for (int number = 1; number <= CASES; number++) {
      Case tried = Case.random(random);
      Timeline yours =
          tried.run(sources -> texts(sources.stream("in"), tried.window(), tried.slide()));

      assertThat(byTime(yours))
          .as("case %d of seed %d: %s", number, SEED + 1, tried)
          .isEqualTo(tried.byKey());
    }
  }

  @Test
  void windows_asked_for_at_some_times_only_are_made_anew_from_the_panes() {
    run("x:a | x:b y:c | . | x:d | y:e | x:f | - | x:g", sources -> every(sources, 3, 4))
        .yieldsInOrder(". | . | . | x:bd y:c | . | . | . | x:fg");
  }

  @Test
  void windows_asked_for_in_any_order_are_the_same() {
    Random random = new Random(SEED + 2);
    for (int number = 1; number <= CASES / 4; number++) {
      Case tried = Case.random(random);
      int rdds = 1 + random.nextInt(4);
      int every = 1 + random.nextInt(4);
      Timeline inTurn =
          tried.run(
              sources ->
                  new AskedInTurn<>(
                      texts(sources.stream("in"), tried.window(), tried.slide()), every, rdds));

      Timeline expected = expected(tried, every, rdds);
      assertThat(sorted(inTurn))
          .as(
              "case %d of seed %d, %d RDDs at every %d. time: %s",
              number, SEED + 2, rdds, every, tried)
          .isEqualTo(sorted(expected));
    }
  }

  private static Timeline expected(Case tried, int every, int rdds) {
    List<Timeline.Entry> entries = new ArrayList<>();
    Map<Long, Map<String, String>> windows = tried.byKey();
    long slideMs = tried.slide() * 1_000L;
    for (long time = slideMs * every;
        time <= tried.batches().size() * 1_000L;
        time += slideMs * every) {
      List<Object> pairs = new ArrayList<>();
      for (int back = 0; back < rdds; back++) {
        windows
            .getOrDefault(time - back * slideMs, Map.of())
            .forEach((key, value) -> pairs.add(new Pair<>(key, value)));
      }
      entries.add(new Timeline.Entry(time, pairs));
    }
    return new Timeline(entries);
  }

  private static List<String> sorted(Timeline timeline) {
    return timeline.entries().stream()
        .map(e -> e.timeMs() + " " + e.values().stream().map(Object::toString).sorted().toList())
        .toList();
  }

  private static DStream<Pair<String, String>> every(Sources sources, int window, int every) {
    return new AskedInTurn<>(texts(sources.stream("in"), window, 1), every, 1);
  }

  private static PairDStream<String, String> texts(
      DStream<Pair<String, String>> in, int window, int slide) {
    return PairDStream.of(in)
        .reduceByKeyAndWindow((a, b) -> a + b, seconds(window), seconds(slide));
  }

  private static Map<Long, Map<String, String>> byTime(Timeline timeline) {
    Map<Long, Map<String, String>> windows = new TreeMap<>();
    for (Timeline.Entry entry : timeline.entries()) {
      Map<String, String> texts = new TreeMap<>();
      for (Object value : entry.values()) {
        Pair<?, ?> pair = (Pair<?, ?>) value;
        texts.put((String) pair.first(), (String) pair.second());
      }
      windows.put(entry.timeMs(), texts);
    }
    return windows;
  }

  private static ObservationAssert run(String marbles, Program program) {
    return LabRun.with(PLUG).title("in -> out").input("in", marbles).run(program);
  }
}
