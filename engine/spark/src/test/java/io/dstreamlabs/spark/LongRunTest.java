package io.dstreamlabs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.Durations;
import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;
import org.apache.spark.Dependency;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import scala.jdk.javaapi.CollectionConverters;

/** Programs that go on: what they hold of Spark does not grow, and the results are those of memory. */
@Isolated("it counts what Spark keeps")
class LongRunTest {
  private static final int BATCHES = 120;
  private static final int WORDS_PER_BATCH = 5;
  private static final long SEED = 4_711;

  /** The deepest lineage of all batches, and how many RDDs were kept at the end. */
  private record Load(int deepest, int kept) {}

  private static Load run(
      Function<DStream<String>, DStream<?>> program, RddContext rdds, List<String> timeline) {
    ManualClock clock = ManualClock.startingAtZero();
    int deepest = 0;
    try (rdds;
        StreamingContext context =
            StreamingContext.builder()
                .batchInterval(Durations.seconds(1))
                .operators(ReferenceOperators.all())
                .rdds(rdds)
                .clock(clock)
                .build()) {
      List<Integer> depths = new ArrayList<>();
      observe(program.apply(context.queueStream(words(rdds))), depths, timeline);
      int before = LocalSpark.spark().sc().getPersistentRDDs().size();
      context.start();
      for (int batch = 0; batch < BATCHES; batch++) {
        clock.advance(Durations.seconds(1));
      }
      deepest = depths.stream().mapToInt(depth -> depth).max().orElse(0);
      return new Load(deepest, LocalSpark.spark().sc().getPersistentRDDs().size() - before);
    }
  }

  private static <T> void observe(DStream<T> stream, List<Integer> depths, List<String> timeline) {
    stream.foreachRDD(
        (rdd, time) -> {
          timeline.add(time + " " + rdd.collect().stream().map(Object::toString).sorted().toList());
          depths.add(depth(rdd));
        });
  }

  /** How many RDDs are on the longest way from a batch's back to one that stands for itself. */
  private static int depth(Rdd<?> rdd) {
    return rdd.context() instanceof SparkRddContext
        ? depth(rdd.unwrap(JavaRDD.class).rdd(), new HashMap<>())
        : 0;
  }

  private static int depth(RDD<?> rdd, Map<Integer, Integer> known) {
    Integer before = known.get(rdd.id());
    if (before != null) {
      return before;
    }
    int deepest = 0;
    for (Dependency<?> dependency : CollectionConverters.asJava(rdd.dependencies())) {
      deepest = Math.max(deepest, depth(dependency.rdd(), known));
    }
    known.put(rdd.id(), deepest + 1);
    return deepest + 1;
  }

  private static Queue<Rdd<String>> words(RddContext rdds) {
    Random random = new Random(SEED);
    Queue<Rdd<String>> batches = new ArrayDeque<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < WORDS_PER_BATCH; i++) {
        words.add("w" + random.nextInt(4) * random.nextInt(4));
      }
      batches.add(rdds.parallelize(words, 2));
    }
    return batches;
  }

  private static void check(Function<DStream<String>, DStream<?>> program, int deepest, int kept) {
    List<String> onSpark = new ArrayList<>();
    List<String> inMemory = new ArrayList<>();

    Load load = run(program, LocalSpark.open(), onSpark);
    run(program, MemoryRddContext.local(2), inMemory);

    assertThat(onSpark).isEqualTo(inMemory).hasSizeGreaterThanOrEqualTo(BATCHES - 1);
    assertThat(load.deepest()).as("RDDs in a lineage").isLessThanOrEqualTo(deepest);
    assertThat(load.kept()).as("RDDs kept").isLessThanOrEqualTo(kept);
  }

  @Test
  void an_inverse_window_is_cut_off_from_its_past() {
    check(
        words ->
            words
                .mapToPair(word -> Pair.of(word, 1L))
                .reduceByKeyAndWindow(
                    Long::sum, (a, b) -> a - b, Durations.seconds(10), Durations.seconds(1)),
        40,
        40);
  }

  @Test
  void a_long_window_without_an_inverse_is_cut_off_from_its_past() {
    check(
        words ->
            words
                .mapToPair(word -> Pair.of(word, word.length()))
                .reduceByKeyAndWindow(Math::max, Durations.seconds(50), Durations.seconds(1)),
        40,
        160);
  }

  @Test
  void the_state_of_updateStateByKey_is_cut_off_from_its_past() {
    check(
        words ->
            words
                .mapToPair(word -> Pair.of(word, 1L))
                .<Long>updateStateByKey((ones, sum) -> Maybe.of(sum.orElse(0L) + ones.size())),
        40,
        30);
  }

  @Test
  void the_state_of_mapWithState_is_cut_off_from_its_past() {
    check(
        words ->
            words
                .mapToPair(word -> Pair.of(word, 1L))
                .mapWithState(
                    StateSpec.<String, Long, Long, String>function(
                        (word, one, state) -> {
                          long sum = (state.exists() ? state.get() : 0) + one.orElse(0L);
                          state.update(sum);
                          return word + "=" + sum;
                        })),
        40,
        30);
  }
}
