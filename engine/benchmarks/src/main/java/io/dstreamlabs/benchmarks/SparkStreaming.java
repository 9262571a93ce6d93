package io.dstreamlabs.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.HandMovedBatches;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/**
 * Apache Spark Streaming in this JVM, on a clock that is moved by hand. Its batches read cached RDDs, and no
 * checkpoint is due before the last of them.
 */
@SuppressWarnings(
    "deprecation") // Spark calls its DStreams a thing of the past; they are the peer here
final class SparkStreaming implements Contender {
  private static final Duration NEVER = seconds(1000);

  private final JavaSparkContext spark;

  private SparkStreaming(JavaSparkContext spark) {
    this.spark = spark;
  }

  /**
   * On {@code threads} threads.
   *
   * @param checkpoints where checkpoints would go, if there were any
   */
  static SparkStreaming local(int threads, Path checkpoints) {
    JavaSparkContext spark = new JavaSparkContext(conf(threads));
    spark.setCheckpointDir(checkpoints.toString());
    return new SparkStreaming(spark);
  }

  /** All in this JVM, on a clock that is moved by hand. */
  static SparkConf conf(int threads) {
    return new SparkConf()
        .setMaster("local[" + threads + "]")
        .setAppName("side by side")
        .set("spark.streaming.clock", "org.apache.spark.util.ManualClock")
        .set("spark.default.parallelism", Integer.toString(threads))
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.ui.enabled", "false");
  }

  /** The Spark that it runs on. */
  JavaSparkContext spark() {
    return spark;
  }

  @Override
  public String title() {
    return "Spark";
  }

  @Override
  public Pass run(Job job, Words words) throws InterruptedException {
    Queue<JavaRDD<String>> queue = cached(words);
    List<JavaRDD<String>> all = List.copyOf(queue);
    JavaStreamingContext context = new JavaStreamingContext(spark, seconds(1));
    try {
      Checksum checksum = new Checksum();
      build(job, context.queueStream(queue), checksum);
      HandMovedBatches batches = HandMovedBatches.of(context);
      context.start();
      long start = System.nanoTime();
      for (int b = job.slide(); b <= words.batches().size(); b += job.slide()) {
        batches.next(job.slide());
      }
      return new Pass(System.nanoTime() - start, checksum.value());
    } finally {
      context.stop(false, false);
      all.forEach(rdd -> rdd.unpersist(true));
    }
  }

  private Queue<JavaRDD<String>> cached(Words words) {
    Queue<JavaRDD<String>> queue = new ArrayDeque<>();
    for (List<String> batch : words.batches()) {
      JavaRDD<String> rdd = spark.parallelize(batch).cache();
      rdd.count();
      queue.add(rdd);
    }
    return queue;
  }

  private static void build(Job job, JavaDStream<String> words, Checksum checksum) {
    switch (job) {
      case OVERHEAD, WORDCOUNT -> collect(ones(words).reduceByKey(Long::sum), checksum);
      case WINDOW_30_10 -> sum(counts(words, 30, 10), checksum);
      case WINDOW_10_1 -> sum(counts(words, 10, 1), checksum);
      case WINDOW_REDUCE ->
          sum(
              words
                  .mapToPair(word -> new Tuple2<>(word, (long) word.length()))
                  .reduceByKeyAndWindow(Math::max, seconds(10), seconds(1)),
              checksum);
      case UPDATE_STATE -> {
        JavaPairDStream<String, Long> counts =
            ones(words).updateStateByKey(SparkStreaming::plusAll);
        counts.checkpoint(NEVER);
        sum(counts, checksum);
      }
      case MAP_STATE -> {
        var counts = ones(words).mapWithState(StateSpec.function(SparkStreaming::plusOne));
        counts.checkpoint(NEVER);
        sum(counts.mapToPair(count -> count), checksum);
      }
    }
  }

  private static JavaPairDStream<String, Long> ones(JavaDStream<String> words) {
    return words.mapToPair(word -> new Tuple2<>(word, 1L));
  }

  private static JavaPairDStream<String, Long> counts(
      JavaDStream<String> words, int length, int slide) {
    JavaPairDStream<String, Long> counts =
        words.countByValueAndWindow(seconds(length), seconds(slide));
    counts.checkpoint(NEVER);
    return counts;
  }

  private static Optional<Long> plusAll(List<Long> values, Optional<Long> state) {
    long sum = state.orElse(0L);
    for (long value : values) {
      sum += value;
    }
    return Optional.of(sum);
  }

  private static Tuple2<String, Long> plusOne(String word, Optional<Long> one, State<Long> state) {
    long sum = (state.exists() ? state.get() : 0L) + one.get();
    state.update(sum);
    return new Tuple2<>(word, sum);
  }

  private static void collect(JavaPairDStream<String, Long> counts, Checksum checksum) {
    counts.foreachRDD(
        rdd -> {
          for (Tuple2<String, Long> count : rdd.collect()) {
            checksum.add(Checksum.of(count._1(), count._2()));
          }
        });
  }

  private static void sum(JavaPairDStream<String, Long> counts, Checksum checksum) {
    counts.foreachRDD(
        rdd -> rdd.mapPartitions(SparkStreaming::sumOf).collect().forEach(checksum::add));
  }

  private static Iterator<Long> sumOf(Iterator<Tuple2<String, Long>> counts) {
    long sum = 0;
    while (counts.hasNext()) {
      Tuple2<String, Long> count = counts.next();
      sum += Checksum.of(count._1(), count._2());
    }
    return List.of(sum).iterator();
  }

  private static Duration seconds(int n) {
    return new Duration(n * 1000L);
  }

  @Override
  public void close() {
    spark.stop();
  }
}
