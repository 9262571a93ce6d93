package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class WordCount {
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    return FlatMaps.flatMap(lines, line -> words(line))
        .mapToPair(word -> Pair.of(word, 1L))
        .transformToPair(pairs -> PairRdd.of(pairs).reduceByKey(Long::sum));
  }

  private static Iterator<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.iterator();
  }
}
