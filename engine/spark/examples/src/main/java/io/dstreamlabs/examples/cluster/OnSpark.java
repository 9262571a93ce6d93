package io.dstreamlabs.examples.cluster;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.spark.SparkRddContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.spark.SparkConf;

/** Spark for a proof, apart from the rest, which runs without it. */
final class OnSpark {
  private OnSpark() {}

  /**
   * Starts it.
   *
   * @param master its URL; blank for the one that {@code spark-submit} was given
   * @param directory for the RDDs whose lineage is cut; all executors must see it
   * @param out for the news of executors
   */
  static RddContext start(String master, Path directory, PrintWriter out) {
    SparkConf conf = new SparkConf().setAppName("ClusterProof");
    if (!master.isBlank()) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[2]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.cleaner.referenceTracking.cleanCheckpoints", "true");
    SparkRddContext rdds = SparkRddContext.start(conf);
    rdds.spark().setCheckpointDir(directory.toUri().toString());
    rdds.spark().sc().addSparkListener(new ExecutorNews(out));
    return rdds;
  }
}
