package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Arguments;
import io.dstreamlabs.kernel.rdd.HashPartitioner;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Partitioner;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.StateRdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;

/**
 * RDDs on Apache Spark.
 *
 * <pre>{@code
 * try (RddContext rdds = SparkRddContext.start(new SparkConf().setMaster("local[*]").setAppName("words"))) {
 *   StreamingContext.builder().batchInterval(..).operators(..).rdds(rdds).build() ...
 * }
 * }</pre>
 *
 * <p>Order is as {@link Rdd} promises and no more: what a shuffle brings together comes in any order. A function
 * is serialized when it is given; what cannot travel is refused then.
 *
 * <p>An RDD whose lineage is cut is kept by its executors alone, unless Spark has a checkpoint directory ({@link
 * JavaSparkContext#setCheckpointDir}): then it is written there, and outlives them. Where executors are processes
 * of their own, state needs one.
 */
public final class SparkRddContext implements RddContext {
  private final JavaSparkContext spark;
  private final boolean stopsSpark;
  private volatile boolean closed;

  private SparkRddContext(JavaSparkContext spark, boolean stopsSpark) {
    this.spark = spark;
    this.stopsSpark = stopsSpark;
  }

  /** RDDs of a Spark that is there already; {@link #close} leaves it running. */
  public static SparkRddContext over(JavaSparkContext spark) {
    return new SparkRddContext(spark, false);
  }

  /** RDDs of a Spark that is started now; {@link #close} stops it. */
  public static SparkRddContext start(SparkConf conf) {
    return new SparkRddContext(new JavaSparkContext(conf), true);
  }

  /** The Spark that computes. */
  public JavaSparkContext spark() {
    return spark;
  }

  /** An RDD of Spark's as one of ours: for data that Spark SQL, MLlib or GraphX made. */
  public <T> Rdd<T> of(JavaRDD<T> rdd) {
    return records(rdd.rdd());
  }

  /** As {@link #of(JavaRDD)}; a partitioner stays. */
  public <K, V> PairRdd<K, V> of(JavaPairRDD<K, V> rdd) {
    return pairs(rdd.rdd());
  }

  <T> Rdd<T> records(RDD<T> rdd) {
    return new SparkRecords<>(this, rdd);
  }

  <K, V> PairRdd<K, V> pairs(RDD<Tuple2<K, V>> rdd) {
    return new SparkPairs<>(this, rdd);
  }

  /**
   * Spark's RDD of one of ours, for Spark SQL, MLlib or GraphX: {@code rdd.unwrap(JavaRDD.class)} with its type.
   *
   * @throws IllegalArgumentException if {@code rdd} is not on Spark
   */
  @SuppressWarnings("unchecked") // it holds what ours holds
  public static <T> JavaRDD<T> javaRdd(Rdd<T> rdd) {
    return rdd.unwrap(JavaRDD.class);
  }

  /** As {@link #javaRdd}, of pairs as tuples. */
  @SuppressWarnings("unchecked") // it holds what ours holds
  public static <K, V> JavaPairRDD<K, V> javaPairRdd(PairRdd<K, V> rdd) {
    return rdd.unwrap(JavaPairRDD.class);
  }

  @Override
  public int defaultParallelism() {
    return spark.defaultParallelism();
  }

  @Override
  public <T> Rdd<T> parallelize(List<T> values, int numPartitions) {
    return of(cut(values, numPartitions));
  }

  @Override
  public <K, V> PairRdd<K, V> parallelizePairs(List<Pair<K, V>> values, int numPartitions) {
    return pairs(Steps.map(cut(values, numPartitions).rdd(), pair -> Tuples.of(pair)));
  }

  @Override
  public <T> Rdd<T> emptyRdd() {
    return of(spark.<T>emptyRDD());
  }

  @Override
  public <K, V> PairRdd<K, V> emptyPairRdd() {
    return of(Nothing.<K, V>spreadBy(spark, new HashPartitioner(defaultParallelism())));
  }

  @Override
  @SuppressWarnings("unchecked") // Java makes no array of a generic type
  public <T> Rdd<T> union(List<? extends Rdd<T>> rdds) {
    Arguments.requireSome(rdds);
    List<JavaRDD<T>> all = new ArrayList<>();
    rdds.forEach(rdd -> all.add(own(rdd).inJava()));
    return of(all.size() == 1 ? all.get(0) : spark.union(all.<JavaRDD<T>>toArray(JavaRDD[]::new)));
  }

  @Override
  @SuppressWarnings("unchecked") // Java makes no array of a generic type
  public <K, V> PairRdd<K, V> unionPairs(List<? extends PairRdd<K, V>> rdds) {
    Arguments.requireSome(rdds);
    List<JavaPairRDD<K, V>> all = new ArrayList<>();
    rdds.forEach(rdd -> all.add(ownPairs(rdd).pairs()));
    return of(
        all.size() == 1
            ? all.get(0)
            : spark.union(all.<JavaPairRDD<K, V>>toArray(JavaPairRDD[]::new)));
  }

  @Override
  public <K, V> PairRdd<K, V> asPairs(Rdd<Pair<K, V>> rdd) {
    return rdd instanceof PairRdd<K, V> pairs
        ? pairs
        : pairs(Steps.map(own(rdd).records(), pair -> Tuples.of(pair)));
  }

  @Override
  public <K, S, M> StateRdd<K, S, M> stateOf(
      PairRdd<K, S> initial, Partitioner partitioner, Rdd<M> emitted) {
    if (emitted.numPartitions() != partitioner.numPartitions()) {
      throw new IllegalArgumentException(
          "emitted has %d partitions, but the state has %d: both must have equally many"
              .formatted(emitted.numPartitions(), partitioner.numPartitions()));
    }
    return SparkState.first(this, ownPairs(initial).tuples(), partitioner, own(emitted).records());
  }

  @Override
  public <K, V> PairRdd<K, V> emittedPairs(StateRdd<K, ?, Pair<K, V>> state) {
    return own(state) instanceof SparkState<?, ?, Pair<K, V>> own
        ? pairs(SparkState.emittedInPlace(own))
        : RddContext.super.emittedPairs(state);
  }

  @Override
  public <F extends Serializable> F ship(F function) {
    Travel.requireCanTravel(function);
    return function; // Spark makes the copies
  }

  @Override
  public void close() {
    closed = true;
    if (stopsSpark) {
      spark.stop();
    }
  }

  <T> Comparator<T> shipOrder(Comparator<T> order) {
    if (!(order instanceof Serializable travelling)) {
      throw new IllegalArgumentException(
          "order cannot travel to the data: it is not serializable. Use Comparator.naturalOrder()"
              + " or reverseOrder(), or cast the lambda to (Comparator<T> & Serializable)");
    }
    Travel.requireCanTravel(travelling);
    return order;
  }

  /** The RDD as one of this context. */
  <T> SparkRdd<T> own(Rdd<T> rdd) {
    if (rdd instanceof SparkRdd<T> own && own.context() == this) {
      return own;
    }
    throw foreign();
  }

  /** As {@link #own}, of pairs. */
  <K, V> SparkPairs<K, V> ownPairs(PairRdd<K, V> rdd) {
    if (rdd instanceof SparkPairs<K, V> own && own.context() == this) {
      return own;
    }
    throw foreign();
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException(
        "the RDD belongs to another RddContext: combine RDDs of one context only");
  }

  private <T> JavaRDD<T> cut(List<T> values, int numPartitions) {
    Arguments.requirePartitions(numPartitions);
    return spark.parallelize(Arguments.copyOfRecords(values), numPartitions);
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the RddContext is closed: nothing can be computed any more");
    }
  }
}
