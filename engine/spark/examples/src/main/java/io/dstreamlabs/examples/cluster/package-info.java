/**
 * The proof that a cluster changes nothing: {@link io.dstreamlabs.examples.cluster.ClusterProof} counts words by all
 * operators that keep something from batch to batch, in memory or on a Spark cluster, and compares what came out.
 * The script {@code engine/spark/cluster} starts the cluster, and kills parts of it meanwhile. Start reading with
 * {@code WordCounts}, the program that is run.
 */
package io.dstreamlabs.examples.cluster;
