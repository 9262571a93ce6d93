package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

public final class WordCount {
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    return FlatMaps.flatMap(lines, line -> words(line))
        .mapToPair(word -> Pair.of(word, 1L))
        .transformToPair(pairs -> PairRdd.of(pairs).reduceByKey(Long::sum));
  }

  private static Iterator<String> words(String line) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : line.split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.iterator();
  }
}
