package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.function.Map2Function;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.function.ReduceFunction;

/**
 * The three functions of {@code combineByKey}.
 *
 * @param create makes a combiner of a value
 * @param add adds a value
 * @param merge combines two combiners
 */
record Combiner(
    MapFunction<Object, Object> create,
    Map2Function<Object, Object, Object> add,
    ReduceFunction<Object> merge) {
  /** All of them. */
  static final Vocabulary<Combiner> ALL =
      Vocabulary.<Combiner>of("combineByKey")
          .with("sum", reducing(Reduces.ALL.named("sum")))
          .with("max", reducing(Reduces.ALL.named("max")))
          .with(
              "count",
              new Combiner(
                  value -> 1L,
                  (count, value) -> Records.number(count) + 1,
                  Reduces.ALL.named("sum")))
          .with(
              "collect",
              new Combiner(
                  value -> Gathered.of(value),
                  (gathered, value) -> ((Gathered) gathered).with(value),
                  (gathered, others) -> ((Gathered) gathered).with((Gathered) others)));

  private static Combiner reducing(ReduceFunction<Object> f) {
    return new Combiner(value -> value, (combined, value) -> f.call(combined, value), f);
  }
}
