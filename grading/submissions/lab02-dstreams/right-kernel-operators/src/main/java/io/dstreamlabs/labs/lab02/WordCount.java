package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public final class WordCount {
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    return lines
        .flatMapToPair(
            line -> {
              StringTokenizer words = new StringTokenizer(line);
              List<Pair<String, Long>> ones = new ArrayList<>();
              while (words.hasMoreTokens()) {
                ones.add(Pair.of(words.nextToken(), 1L));
              }
              return ones.iterator();
            })
        .combineByKey(one -> one, Long::sum, Long::sum);
  }
}
