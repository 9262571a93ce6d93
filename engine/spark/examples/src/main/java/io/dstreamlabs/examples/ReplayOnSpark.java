package io.dstreamlabs.examples;

import io.dstreamlabs.kernel.ManualClock;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StreamingContext;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.replay.Dataset;
import io.dstreamlabs.replay.Row;
import io.dstreamlabs.spark.SparkRddContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;

/**
 * A dataset replayed on Apache Spark: its rows are cut into batches by their timestamps, and the virtual clock
 * goes as fast as Spark computes.
 *
 * <pre>
 * try (ReplayOnSpark replay = ReplayOnSpark.of(dataset, minutes(1), rdds)) {
 *   replay.stream(row -&gt; row.text("page")).window(minutes(20), minutes(10)).foreachRDD(..);
 *   replay.run();
 * }
 * </pre>
 *
 * <p>Zero time is the first timestamp floored to the batch interval; a gap is an RDD without records. Not
 * thread-safe.
 */
public final class ReplayOnSpark implements AutoCloseable {
  private final Dataset dataset;
  private final Time zeroTime;
  private final ManualClock clock;
  private final StreamingContext context;

  private ReplayOnSpark(Dataset dataset, Duration batchInterval, SparkRddContext rdds) {
    this.dataset = dataset;
    this.zeroTime = new Time(dataset.rows().get(0).timestampMs()).floor(batchInterval);
    this.clock = ManualClock.startingAt(zeroTime);
    this.context =
        StreamingContext.builder()
            .batchInterval(batchInterval)
            .operators(ReferenceOperators.all())
            .rdds(rdds)
            .clock(clock)
            .build();
  }

  /**
   * A program without streams yet.
   *
   * @param batchInterval length of a batch; positive whole milliseconds
   * @throws IllegalArgumentException if it is not, or if {@code dataset} has no rows
   */
  public static ReplayOnSpark of(Dataset dataset, Duration batchInterval, SparkRddContext rdds) {
    if (dataset.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "dataset is " + dataset.name() + ", which has no rows: give one with a row or more");
    }
    return new ReplayOnSpark(dataset, batchInterval, rdds);
  }

  /** The stream of what {@code record} makes of each row; it is called now, on the driver. */
  public <T> DStream<T> stream(Function<Row, T> record) {
    List<List<T>> batches = new ArrayList<>();
    for (Row row : dataset.rows()) {
      while (batches.size() <= batchOf(row)) {
        batches.add(new ArrayList<>());
      }
      batches.get(batchOf(row)).add(record.apply(row));
    }
    int partitions = context.rdds().defaultParallelism();
    Queue<Rdd<T>> queue = new ArrayDeque<>();
    batches.forEach(batch -> queue.add(context.rdds().parallelize(batch, partitions)));
    return context.queueStream(queue);
  }

  /** Starts the program, and runs it until the batch of the last row is done. */
  public void run() {
    context.start();
    int last = batchOf(dataset.rows().get(dataset.rows().size() - 1));
    for (int batch = 0; batch <= last; batch++) {
      clock.advance(context.batchInterval());
    }
  }

  /** Ends the program; Spark goes on. */
  @Override
  public void close() {
    context.stop();
  }

  /**
   * Spark's own RDD of a batch or a window, in no more partitions than Spark works on at a time: a window has those of
   * all its batches, and each costs a task in every job of a library.
   */
  @SuppressWarnings("unchecked") // it holds what rdd holds
  public static <T> JavaRDD<T> ofSpark(Rdd<T> rdd) {
    return rdd.coalesce(rdd.context().defaultParallelism()).unwrap(JavaRDD.class);
  }

  /** The number of the batch that holds {@code row}, from 0. */
  private int batchOf(Row row) {
    Duration after = new Time(row.timestampMs()).minus(zeroTime);
    return Math.toIntExact(after.toMillis() / context.batchInterval().toMillis());
  }
}
