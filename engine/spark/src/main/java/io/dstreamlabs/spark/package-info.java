/**
 * RDDs on Apache Spark: a program that ran in the memory of one process runs on Spark's scheduler, shuffle,
 * memory manager and fault tolerance.
 *
 * <pre>
 * DStreams, plugs      what they do at each batch time            io.dstreamlabs.kernel.stream
 *        |
 * Rdd, PairRdd,        the seam                                   io.dstreamlabs.kernel.rdd
 * StateRdd
 *        |
 * JavaRDD,             stages, tasks, executors                   Apache Spark core
 * JavaPairRDD
 * </pre>
 *
 * <p>Start with {@link io.dstreamlabs.spark.SparkRddContext}.
 */
package io.dstreamlabs.spark;
