package io.dstreamlabs.examples;

import io.dstreamlabs.spark.SparkRddContext;
import java.nio.file.Path;
import org.apache.spark.SparkConf;

/** A Spark in this process, for one class of tests; other classes start their own, and there is one at a time. */
public final class LocalSpark {
  private LocalSpark() {}

  /** RDDs of it; closing them stops it. */
  public static SparkRddContext start() {
    return SparkRddContext.start(Launch.quiet(new SparkConf().setMaster("local[2]")));
  }

  /** The file of a dataset in this checkout. */
  public static Path dataset(String name) {
    return Path.of("../../../datasets", name, name + ".csv").toAbsolutePath().normalize();
  }
}
