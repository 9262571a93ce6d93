package io.dstreamlabs.spark;

import org.apache.spark.api.java.JavaRDD;

/** Records as they are. */
final class SparkRecords<T> extends SparkRdd<T> {
  private final Stored<T> stored;

  SparkRecords(SparkRddContext context, JavaRDD<T> records) {
    super(context);
    this.stored = new Stored<>(records.rdd());
  }

  @Override
  Stored<T> stored() {
    return stored;
  }

  @Override
  JavaRDD<T> records() {
    return new JavaRDD<>(stored.use(), Tags.<T>any());
  }
}
