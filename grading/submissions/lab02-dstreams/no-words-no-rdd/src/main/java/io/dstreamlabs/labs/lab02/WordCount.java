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
  private WordCount() {}

  static PairDStream<String, Long> counts(DStream<String> lines) {
    return new CountedWords(lines);
  }

  private static final class CountedWords extends PairDStream<String, Long> {
    private static final long serialVersionUID = 1;

    private final DStream<String> lines;

    CountedWords(DStream<String> lines) {
      super(lines.context(), lines.slideDuration(), Reads.current(lines));
      this.lines = lines;
    }

    @Override
    protected Optional<PairRdd<String, Long>> compute(Time validTime) {
      return lines
          .getOrCompute(validTime)
          .map(rdd -> rdd.flatMapToPair(line -> ones(line)).reduceByKey(Long::sum))
          .filter(counts -> !counts.isEmpty());
    }
  }

  private static Iterator<Pair<String, Long>> ones(String line) {
    List<Pair<String, Long>> ones = new ArrayList<>();
    for (String word : line.split("\\s+")) {
      if (!word.isEmpty()) {
        ones.add(Pair.of(word, 1L));
      }
    }
    return ones.iterator();
  }
}
