package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.Comparator;
import java.util.List;

/** A function of {@code transform}; it runs on the driver. */
@FunctionalInterface
interface Transform {
  /** All of them. */
  Vocabulary<Transform> ALL =
      Vocabulary.<Transform>of("transform")
          .with("sort", (rdd, time, table) -> rdd.sortBy(x -> x, new CanonicalOrder()))
          .with("sortDesc", (rdd, time, table) -> rdd.sortBy(x -> x, descending()))
          .with(
              "sortByKey",
              (rdd, time, table) -> rdd.sortBy(x -> Records.key(x), new CanonicalOrder()))
          .with("distinct", (rdd, time, table) -> rdd.distinct())
          .with("plus2", (rdd, time, table) -> rdd.map(Maps.ALL.named("plus2")))
          .with("toString", (rdd, time, table) -> rdd.map(Maps.ALL.named("toString")))
          .with("key", (rdd, time, table) -> rdd.map(Maps.ALL.named("key")))
          .with("withTime", (rdd, time, table) -> withTime(rdd, time.milliseconds()))
          .with("numPartitions", (rdd, time, table) -> one(rdd, rdd.numPartitions()))
          .with("isEmpty", (rdd, time, table) -> one(rdd, rdd.isEmpty() ? 1 : 0))
          .with("null", (rdd, time, table) -> null)
          .with("joinStatic", (rdd, time, table) -> pairs(rdd).join(fixed(rdd, table)))
          .with("leftJoinStatic", (rdd, time, table) -> pairs(rdd).leftOuterJoin(fixed(rdd, table)))
          .with(
              "subtractByKeyStatic",
              (rdd, time, table) -> pairs(rdd).subtractByKey(fixed(rdd, table)));

  /** Makes an RDD of another, of the batch time, and of the table of the step, which may be empty. */
  Rdd<?> call(Rdd<Object> rdd, Time time, List<Pair<Object, Object>> table) throws Exception;

  /** A record type that the caller knows of. */
  @SuppressWarnings("unchecked") // the steps of a table fit together, or the run fails
  static PairRdd<Object, Object> pairs(Rdd<Object> rdd) {
    return PairRdd.of((Rdd<Pair<Object, Object>>) (Rdd<?>) rdd);
  }

  private static Comparator<Object> descending() {
    return new CanonicalOrder().reversed();
  }

  private static Rdd<Object> withTime(Rdd<Object> rdd, long timeMs) {
    return rdd.map(x -> Records.pair(x, timeMs));
  }

  private static Rdd<Long> one(Rdd<Object> rdd, long value) {
    return rdd.context().parallelize(List.of(value), 1);
  }

  private static PairRdd<Object, Object> fixed(Rdd<Object> rdd, List<Pair<Object, Object>> table) {
    return rdd.context().parallelizePairs(table);
  }
}
