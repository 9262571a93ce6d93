package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.function.FilterFunction;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.Map3Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.LinesProgram;
import io.dstreamlabs.kernel.stream.StatelessOperators;
import java.util.List;

/** Given: makes the exercises a plug, {@code Operators.of(new Lab02Operators())}. */
public final class Lab02Operators implements StatelessOperators, LinesProgram {
  private static final long serialVersionUID = 1;

  @Override
  public <T, U> DStream<U> map(DStream<T> parent, MapFunction<T, U> f) {
    return Maps.map(parent, f);
  }

  @Override
  public <T, U> DStream<U> flatMap(DStream<T> parent, FlatMapFunction<T, U> f) {
    return FlatMaps.flatMap(parent, f);
  }

  @Override
  public <T> DStream<T> filter(DStream<T> parent, FilterFunction<T> f) {
    return FlatMaps.filter(parent, f);
  }

  @Override
  public <T> DStream<T> union(List<DStream<T>> parents) {
    return Unions.union(parents);
  }

  @Override
  public <T> DStream<Long> count(DStream<T> parent) {
    return Totals.count(parent);
  }

  @Override
  public <T> DStream<T> reduce(DStream<T> parent, ReduceFunction<T> f) {
    return Totals.reduce(parent, f);
  }

  @Override
  public <T, U, W> DStream<W> transformWith(
      DStream<T> left, DStream<U> right, Map3Function<Rdd<T>, Rdd<U>, Time, Rdd<W>> f) {
    return TwoStreams.transformWith(left, right, f);
  }

  @Override
  public DStream<?> results(DStream<String> lines) {
    return WordCount.counts(lines);
  }
}
