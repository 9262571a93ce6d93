package io.dstreamlabs.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import org.apache.spark.SparkEnv;
import org.apache.spark.serializer.SerializerInstance;

/** Copies, made as Spark makes them on the way to a task. */
final class Copies {
  private Copies() {}

  /** Another one that may be changed. */
  static <T extends Serializable> T of(T original) {
    Travel.requireCanTravel(original);
    SerializerInstance serializer = SparkEnv.get().closureSerializer().newInstance();
    ByteBuffer bytes = serializer.serialize(original, Tags.<T>any());
    return serializer.deserialize(bytes, original.getClass().getClassLoader(), Tags.<T>any());
  }
}
