package io.dstreamlabs.testkit.conformance;

import java.util.Map;

/** The steps that look at one stream of pairs and one batch. */
final class PairSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.of(
          "mapValues", PairSteps::mapValues,
          "flatMapValues", PairSteps::flatMapValues,
          "groupByKey", PairSteps::groupByKey,
          "reduceByKey", PairSteps::reduceByKey,
          "combineByKey", PairSteps::combineByKey);

  private PairSteps() {}

  private static Step mapValues(Fields fields) {
    var f = fields.function("fn", Maps.ALL);
    return Step.plain((in, building) -> Building.pairs(in).mapValues(f));
  }

  private static Step flatMapValues(Fields fields) {
    var f = fields.function("fn", FlatMaps.OF_VALUES);
    return Step.plain((in, building) -> Building.pairs(in).flatMapValues(f));
  }

  private static Step groupByKey(Fields fields) {
    return Step.of(Family.PAIRS, (in, building) -> Building.pairs(in).groupByKey());
  }

  private static Step reduceByKey(Fields fields) {
    var f = fields.function("fn", Reduces.ALL);
    return Step.of(Family.PAIRS, (in, building) -> Building.pairs(in).reduceByKey(f));
  }

  private static Step combineByKey(Fields fields) {
    Combiner f = fields.function("fn", Combiner.ALL);
    return Step.plain(
        (in, building) -> Building.pairs(in).combineByKey(f.create(), f.add(), f.merge()));
  }
}
