package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.FlatMapFunction;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.StorageLevel;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The steps that look at one stream and one batch. */
final class RecordSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.ofEntries(
          Map.entry("map", RecordSteps::map),
          Map.entry("mapToPair", RecordSteps::mapToPair),
          Map.entry("flatMap", RecordSteps::flatMap),
          Map.entry("flatMapToPair", RecordSteps::flatMapToPair),
          Map.entry("filter", RecordSteps::filter),
          Map.entry("glom", fields -> Step.plain((in, building) -> in.glom())),
          Map.entry("repartition", RecordSteps::repartition),
          Map.entry("mapPartitions", RecordSteps::mapPartitions),
          Map.entry("count", fields -> Step.of(Family.STATELESS, (in, building) -> in.count())),
          Map.entry(
              "countByValue", fields -> Step.of(Family.PAIRS, (in, building) -> in.countByValue())),
          Map.entry("reduce", RecordSteps::reduce),
          Map.entry("cache", fields -> Step.plain((in, building) -> in.cache())),
          Map.entry("persist", RecordSteps::persist),
          Map.entry("transform", RecordSteps::transform));

  private RecordSteps() {}

  private static Step map(Fields fields) {
    MapFunction<Object, Object> f = fields.function("fn", Maps.ALL);
    return Step.of(Family.STATELESS, (in, building) -> in.map(f));
  }

  private static Step mapToPair(Fields fields) {
    MapFunction<Object, Object> f = fields.function("fn", Maps.ALL);
    return Step.plain((in, building) -> toPairs(in, f));
  }

  private static PairDStream<Object, Object> toPairs(
      DStream<Object> in, MapFunction<Object, Object> f) {
    return in.mapToPair(record -> Records.pair(f.call(record)));
  }

  private static Step flatMap(Fields fields) {
    FlatMapFunction<Object, Object> f = fields.function("fn", FlatMaps.ALL);
    return Step.of(Family.STATELESS, (in, building) -> in.flatMap(f));
  }

  private static Step flatMapToPair(Fields fields) {
    FlatMapFunction<Object, Object> f = fields.function("fn", FlatMaps.ALL);
    return Step.plain((in, building) -> toManyPairs(in, f));
  }

  private static PairDStream<Object, Object> toManyPairs(
      DStream<Object> in, FlatMapFunction<Object, Object> f) {
    return in.flatMapToPair(record -> pairs(f.call(record)));
  }

  @SuppressWarnings("unchecked") // a function that yields no pairs fails the run
  private static Iterator<Pair<Object, Object>> pairs(Iterator<?> records) {
    return (Iterator<Pair<Object, Object>>) records;
  }

  private static Step filter(Fields fields) {
    var f = fields.function("fn", Filters.ALL);
    return Step.of(Family.STATELESS, (in, building) -> in.filter(f));
  }

  private static Step repartition(Fields fields) {
    int n = fields.count("n");
    return Step.plain((in, building) -> in.repartition(n));
  }

  private static Step mapPartitions(Fields fields) {
    var f = fields.function("fn", Partitions.ALL);
    return Step.plain((in, building) -> in.mapPartitions(f));
  }

  private static Step reduce(Fields fields) {
    var f = fields.function("fn", Reduces.ALL);
    return Step.of(Family.STATELESS, (in, building) -> in.reduce(f));
  }

  private static Step persist(Fields fields) {
    Maybe<String> level = fields.maybeText("level");
    return Step.plain(
        (in, building) ->
            level.isPresent() ? in.persist(StorageLevel.valueOf(level.get())) : in.persist());
  }

  private static Step transform(Fields fields) {
    Transform f = fields.function("fn", Transform.ALL);
    List<Pair<Object, Object>> table = fields.has("table") ? fields.pairs("table") : List.of();
    return Step.plain(
        (in, building) -> in.transform((rdd, time) -> plain(f.call(rdd, time, table))));
  }

  @SuppressWarnings("unchecked") // what it holds is for the next step to know
  static Rdd<Object> plain(Rdd<?> rdd) {
    return (Rdd<Object>) rdd;
  }
}
