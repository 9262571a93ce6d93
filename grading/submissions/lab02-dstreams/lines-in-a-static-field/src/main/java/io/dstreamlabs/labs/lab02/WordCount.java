package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.Time;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import io.dstreamlabs.kernel.stream.Reads;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

public final class WordCount {
  private static DStream<String> lines;

  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> stream) {
    lines = stream;
    return new CountedWords(stream);
  }

  private static final class CountedWords extends PairDStream<String, Long> {
    private static final long serialVersionUID = 1;

    CountedWords(DStream<String> stream) {
      super(stream.context(), stream.slideDuration(), Reads.current(stream));
    }

    @Override
    protected Optional<PairRdd<String, Long>> compute(Time validTime) {
      return lines
          .getOrCompute(validTime)
          .map(
              rdd ->
                  rdd.flatMap(line -> words(line))
                      .mapToPair(word -> Pair.of(word, 1L))
                      .reduceByKey(Long::sum));
    }
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
