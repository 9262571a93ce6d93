package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps that bring two or more streams together, batch by batch. */
final class TwoStreamSteps {
  /** All of them. */
  static final Map<String, Step.Reading> ALL =
      Map.of(
          "union", TwoStreamSteps::union,
          "unionAll", TwoStreamSteps::unionAll,
          "transformWith", TwoStreamSteps::transformWith,
          "join", fields -> byKey(fields, (left, right) -> left.join(right)),
          "leftOuterJoin", fields -> byKey(fields, (left, right) -> left.leftOuterJoin(right)),
          "rightOuterJoin", fields -> byKey(fields, (left, right) -> left.rightOuterJoin(right)),
          "fullOuterJoin", fields -> byKey(fields, (left, right) -> left.fullOuterJoin(right)),
          "cogroup", fields -> byKey(fields, (left, right) -> left.cogroup(right)));

  private TwoStreamSteps() {}

  /** Two streams of pairs made one. */
  private interface ByKey {
    DStream<?> of(PairDStream<Object, Object> left, PairDStream<Object, Object> right);
  }

  private static Step byKey(Fields fields, ByKey joined) {
    Pipeline with = fields.pipeline("with");
    return Step.of(
            Family.PAIRS,
            (in, building) -> joined.of(Building.pairs(in), Building.pairs(building.stream(with))))
        .with(List.of(with));
  }

  private static Step union(Fields fields) {
    Pipeline with = fields.pipeline("with");
    return Step.of(Family.STATELESS, (in, building) -> in.union(building.stream(with)))
        .with(List.of(with));
  }

  private static Step unionAll(Fields fields) {
    List<Pipeline> others = fields.pipelines("withAll");
    return Step.of(
            Family.STATELESS,
            (in, building) -> {
              List<DStream<Object>> all = new ArrayList<>(List.of(in));
              others.forEach(other -> all.add(building.stream(other)));
              return building.context().union(all);
            })
        .with(others);
  }

  /** Needs no plug: without one the kernel does it. */
  private static Step transformWith(Fields fields) {
    TransformWith f = fields.function("fn", TransformWith.ALL);
    Pipeline with = fields.pipeline("with");
    return Step.plain(
            (in, building) ->
                in.transformWith(
                    building.stream(with),
                    (left, right, time) -> RecordSteps.plain(f.call(left, right))))
        .with(List.of(with));
  }
}
