package io.dstreamlabs.spark;

import org.apache.spark.rdd.RDD;

/** Records as they are. */
final class SparkRecords<T> extends SparkRdd<T> {
  private final Stored<T> stored;

  SparkRecords(SparkRddContext context, RDD<T> records) {
    super(context);
    this.stored = new Stored<>(records);
  }

  @Override
  Stored<T> stored() {
    return stored;
  }

  @Override
  RDD<T> records() {
    return stored.use();
  }
}
