package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.function.MapFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import scala.Function2;
import scala.jdk.javaapi.CollectionConverters;

/** Jobs of Spark's: one task for each partition, and what they give in the order of the partitions. */
final class Jobs {
  private Jobs() {}

  static <T, R> List<R> run(RDD<T> rdd, MapFunction<Iterator<T>, R> task) {
    Function2<TaskContext, scala.collection.Iterator<T>, R> call =
        Calls.of((context, records) -> task.call(CollectionConverters.asJava(records)));
    Object[] results = (Object[]) rdd.context().runJob(rdd, call, Tags.<R>any());
    List<R> list = new ArrayList<>(results.length);
    for (Object result : results) {
      list.add(asResult(result));
    }
    return list;
  }

  @SuppressWarnings("unchecked") // the task gave it
  private static <R> R asResult(Object result) {
    return (R) result;
  }

  static <T> List<T> collect(RDD<T> rdd) {
    List<T> all = new ArrayList<>();
    for (Object[] some : run(rdd, records -> arrayOf(records))) {
      addAll(some, all);
    }
    return all;
  }

  @SuppressWarnings("unchecked") // they are records of the RDD
  private static <T> void addAll(Object[] some, List<T> all) {
    Collections.addAll(all, (T[]) some);
  }

  static Object[] arrayOf(Iterator<?> records) {
    List<Object> list = new ArrayList<>();
    records.forEachRemaining(list::add);
    return list.toArray();
  }

  static long count(RDD<?> rdd) {
    long all = 0;
    for (long some : run(rdd, records -> count(records))) {
      all += some;
    }
    return all;
  }

  private static long count(Iterator<?> records) {
    long count = 0;
    for (; records.hasNext(); records.next()) {
      count++;
    }
    return count;
  }
}
