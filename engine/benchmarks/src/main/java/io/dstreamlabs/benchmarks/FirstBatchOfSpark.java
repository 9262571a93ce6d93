package io.dstreamlabs.benchmarks;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.HandMovedBatches;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** The same as {@link FirstBatchOfOurs}, on Spark. */
@SuppressWarnings(
    "deprecation") // Spark calls its DStreams a thing of the past; they are the peer here
public final class FirstBatchOfSpark {
  private FirstBatchOfSpark() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    SparkConf conf = SparkStreaming.conf(2);
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      JavaStreamingContext context = new JavaStreamingContext(spark, new Duration(1000));
      Queue<JavaRDD<String>> batches = new ArrayDeque<>();
      batches.add(spark.parallelize(List.of("a", "b", "a")));
      context
          .queueStream(batches)
          .mapToPair(word -> new Tuple2<>(word, 1L))
          .reduceByKey(Long::sum)
          .print();
      HandMovedBatches moved = HandMovedBatches.of(context);
      context.start();
      moved.next(1);
      context.stop(false, false);
    }
  }
}
