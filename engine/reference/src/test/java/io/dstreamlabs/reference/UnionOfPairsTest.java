package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.replay.Sources;
import io.dstreamlabs.testkit.LabRun;
import org.junit.jupiter.api.Test;

class UnionOfPairsTest {

  @Test
  void union_of_streams_of_pairs_is_one_of_pairs() {
    run()
        .run(
            sources ->
                sources
                    .context()
                    .union(pairs(sources, "one"), pairs(sources, "two"), pairs(sources, "one"))
                    .reduceByKey(Long::sum))
        .yields("x:12 y:3 | z:4");
  }

  @Test
  void union_of_streams_listed_one_by_one_keeps_their_order() {
    run()
        .run(
            sources ->
                sources
                    .context()
                    .union(sources.<Object>stream("two"), sources.<Object>stream("one")))
        .yieldsInOrder("x:10 y:3 x:1 | z:4");
  }

  private static LabRun run() {
    return LabRun.with(ReferenceOperators.all())
        .title("one, two -> out")
        .input("one", "x:1 | -")
        .input("two", "x:10 y:3 | z:4");
  }

  private static PairDStream<String, Long> pairs(Sources sources, String name) {
    return PairDStream.of(sources.<Pair<String, Long>>stream(name));
  }
}
