package io.dstreamlabs.benchmarks;

import static io.dstreamlabs.kernel.Durations.seconds;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.state.State;
import io.dstreamlabs.kernel.state.StateSpec;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.spark.SparkRddContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** This engine with the reference plugs. No checkpoint is due before the last batch. */
final class OurEngine implements Contender {
  private static final Duration NEVER = seconds(1000);

  private final RddContext rdds;

  private OurEngine(RddContext rdds) {
    this.rdds = rdds;
  }

  /** In memory, on {@code threads} threads. */
  static OurEngine local(int threads) {
    return new OurEngine(MemoryRddContext.local(threads));
  }

  /** On Spark, which stays open. */
  static OurEngine on(JavaSparkContext spark) {
    return new OurEngine(SparkRddContext.over(spark));
  }

  @Override
  public String title() {
    return "ours";
  }

  @Override
  public Pass run(Job job, Words words) {
    ManualClock clock = ManualClock.startingAtZero();
    List<Rdd<String>> batches = kept(words);
    try (StreamingContext context =
        StreamingContext.builder()
            .batchInterval(seconds(1))
            .operators(ReferenceOperators.all())
            .rdds(rdds)
            .clock(clock)
            .build()) {
      Checksum checksum = new Checksum();
      build(job, context.queueStream(new ArrayDeque<>(batches)), checksum);
      context.start();
      long start = System.nanoTime();
      for (int b = 0; b < words.batches().size(); b++) {
        clock.advance(seconds(1));
      }
      return new Pass(System.nanoTime() - start, checksum.value());
    } finally {
      batches.forEach(Rdd::unpersist);
    }
  }

  private List<Rdd<String>> kept(Words words) {
    List<Rdd<String>> kept = new ArrayList<>();
    for (List<String> batch : words.batches()) {
      Rdd<String> rdd = rdds.parallelize(batch).persist();
      rdd.count();
      kept.add(rdd);
    }
    return kept;
  }

  private static void build(Job job, DStream<String> words, Checksum checksum) {
    switch (job) {
      case OVERHEAD, WORDCOUNT -> collect(ones(words).reduceByKey(Long::sum), checksum);
      case WINDOW_30_10 ->
          sum(uncut(words.countByValueAndWindow(seconds(30), seconds(10))), checksum);
      case WINDOW_10_1 ->
          sum(uncut(words.countByValueAndWindow(seconds(10), seconds(1))), checksum);
      case WINDOW_REDUCE ->
          sum(
              uncut(
                  words
                      .mapToPair(word -> new Pair<>(word, (long) word.length()))
                      .reduceByKeyAndWindow(Math::max, seconds(10), seconds(1))),
              checksum);
      case UPDATE_STATE -> sum(uncut(ones(words).updateStateByKey(OurEngine::plusAll)), checksum);
      case MAP_STATE ->
          sum(uncut(ones(words).mapWithState(StateSpec.function(OurEngine::plusOne))), checksum);
    }
  }

  private static <T> DStream<T> uncut(DStream<T> stream) {
    stream.checkpoint(NEVER);
    return stream;
  }

  private static PairDStream<String, Long> ones(DStream<String> words) {
    return words.mapToPair(word -> new Pair<>(word, 1L));
  }

  private static Maybe<Long> plusAll(List<Long> values, Maybe<Long> state) {
    long sum = state.orElse(0L);
    for (long value : values) {
      sum += value;
    }
    return Maybe.of(sum);
  }

  private static Pair<String, Long> plusOne(String word, Maybe<Long> one, State<Long> state) {
    long sum = (state.exists() ? state.get() : 0L) + one.get();
    state.update(sum);
    return new Pair<>(word, sum);
  }

  private static void collect(DStream<Pair<String, Long>> counts, Checksum checksum) {
    counts.foreachRDD(
        rdd -> {
          for (Pair<String, Long> count : rdd.collect()) {
            checksum.add(Checksum.of(count.first(), count.second()));
          }
        });
  }

  private static void sum(DStream<Pair<String, Long>> counts, Checksum checksum) {
    counts.foreachRDD(rdd -> rdd.mapPartitions(OurEngine::sumOf).collect().forEach(checksum::add));
  }

  private static Iterator<Long> sumOf(Iterator<Pair<String, Long>> counts) {
    long sum = 0;
    while (counts.hasNext()) {
      Pair<String, Long> count = counts.next();
      sum += Checksum.of(count.first(), count.second());
    }
    return List.of(sum).iterator();
  }

  @Override
  public void close() {
    rdds.close();
  }
}
