package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.RddContext;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** One Spark in this process, for all its tests; it ends with the process. */
final class LocalSpark {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(
          new SparkConf()
              .setMaster("local[2]")
              .setAppName("tests")
              .set("spark.ui.enabled", "false")
              .set("spark.default.parallelism", "2")
              // A job here has a handful of records: what guards and packs many would take longer
              // than they do.
              .set("spark.shuffle.checksum.enabled", "false")
              .set("spark.shuffle.compress", "false")
              .set("spark.broadcast.compress", "false")
              .set("spark.broadcast.checksum", "false")
              .set("spark.ui.retainedJobs", "10")
              .set("spark.ui.retainedStages", "10")
              .set("spark.ui.retainedTasks", "10"));

  private LocalSpark() {}

  static RddContext open() {
    return SparkRddContext.over(SPARK);
  }

  static JavaSparkContext spark() {
    return SPARK;
  }
}
