package io.dstreamlabs.examples;

import io.dstreamlabs.spark.SparkRddContext;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** One Spark in this process, for all its tests; it ends with the process. */
public final class LocalSpark {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(Launch.quiet(new SparkConf().setMaster("local[2]")));

  private LocalSpark() {}

  /** RDDs of it. */
  public static SparkRddContext open() {
    return SparkRddContext.over(SPARK);
  }

  /** The file of a dataset in this checkout. */
  public static Path dataset(String name) {
    return Path.of("../../../datasets", name, name + ".csv").toAbsolutePath().normalize();
  }
}
