package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public final class WordCount {
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    return lines.transformToPair(
        rdd -> {
          Map<String, Long> counts = new TreeMap<>();
          for (String line : rdd.collect()) {
            for (String word : line.strip().split("\\s+")) {
              if (!word.isEmpty()) {
                counts.merge(word, 1L, Long::sum);
              }
            }
          }
          List<Pair<String, Long>> pairs = new ArrayList<>();
          counts.forEach((word, count) -> pairs.add(Pair.of(word, count)));
          return rdd.context().parallelizePairs(pairs);
        });
  }
}
