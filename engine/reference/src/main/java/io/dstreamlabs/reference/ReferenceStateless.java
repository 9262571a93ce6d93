package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.StatelessOperators;
import java.util.List;

/** The operators that look at one batch, each RDD by RDD. */
public final class ReferenceStateless implements StatelessOperators {
  private static final long serialVersionUID = 1;

  @Override
  public <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return new PerBatch<>("map", parent, rdd -> rdd.map(f));
  }

  @Override
  public <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return new PerBatch<>("flatMap", parent, rdd -> rdd.flatMap(f));
  }

  @Override
  public <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return new PerBatch<>("filter", parent, rdd -> rdd.filter(f));
  }

  @Override
  public <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return new PerBatch<>("reduce", parent, rdd -> Reduction.of(rdd, f));
  }

  @Override
  public <T> DStream<Long> count(DStream<T> parent) {
    return new AllOf<>("count", List.of(parent), (rdds, time) -> Reduction.count(rdds.get(0)));
  }

  @Override
  public <T> DStream<T> union(List<DStream<T>> parents) {
    return new AllOf<>("union", parents, (rdds, time) -> rdds.get(0).context().union(rdds));
  }

  @Override
  @SuppressWarnings("unchecked") // the two parents go in, and come out, in this order
  public <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    List<DStream<Object>> parents = List.of((DStream<Object>) left, (DStream<Object>) right);
    return new AllOf<>(
        "transformWith",
        parents,
        (rdds, time) -> f.call((Rdd<T>) rdds.get(0), (Rdd<U>) rdds.get(1), time));
  }
}
