package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The window operators that go from one window to the next: how each is called, and what it makes of a
 * window whose slide is no longer than itself. They come to the same as working each window out anew.
 */
enum IncrementalKind implements WindowCase.Kind {
  /** How many pairs. */
  COUNT {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.countByWindow(window, slide);
    }

    @Override
    public List<Object> expected(
        List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
      return everSince.isEmpty() ? List.of() : List.of((long) pairs.size());
    }
  },

  /** How often each pair. */
  COUNT_BY_VALUE {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.countByValueAndWindow(window, slide);
    }

    @Override
    public List<Object> expected(
        List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
      Map<Pair<String, String>, Long> counts = new LinkedHashMap<>();
      pairs.forEach(pair -> counts.merge(pair, 1L, Long::sum));
      return pairs(counts);
    }
  },

  /** The sum of all values, from which what left is subtracted. */
  REDUCE {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent
          .<Long>mapPartitions(
              pairs -> {
                List<Long> values = new ArrayList<>();
                pairs.forEachRemaining(pair -> values.add(number(pair.second())));
                return values.iterator();
              })
          .reduceByWindow((a, b) -> a + b, (a, b) -> a - b, window, slide);
    }

    @Override
    public List<Object> expected(
        List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
      long sum = 0;
      for (Pair<String, String> pair : pairs) {
        sum += number(pair.second());
      }
      return everSince.isEmpty() ? List.of() : List.of(sum);
    }
  },

  /** The sum of each key, which stays when nothing is left of it. */
  REDUCE_BY_KEY {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent
          .mapValues(value -> number(value))
          .reduceByKeyAndWindow((a, b) -> a + b, (a, b) -> a - b, window, slide);
    }

    @Override
    public List<Object> expected(
        List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
      Map<String, Long> sums = new LinkedHashMap<>();
      everSince.forEach(pair -> sums.put(pair.first(), 0L));
      pairs.forEach(pair -> sums.merge(pair.first(), number(pair.second()), Long::sum));
      return pairs(sums);
    }
  },

  /** The sum of each key, which goes when nothing is left of it. */
  REDUCE_AND_KEEP {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent
          .mapValues(value -> number(value) + 1)
          .reduceByKeyAndWindow(
              (a, b) -> a + b, (a, b) -> a - b, window, slide, pair -> pair.second() != 0);
    }

    @Override
    public List<Object> expected(
        List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
      Map<String, Long> sums = new LinkedHashMap<>();
      pairs.forEach(pair -> sums.merge(pair.first(), number(pair.second()) + 1, Long::sum));
      return pairs(sums);
    }
  };

  @Override
  public boolean isOrdered() {
    return false;
  }

  private static long number(String value) {
    return Long.parseLong(value);
  }

  private static List<Object> pairs(Map<?, Long> map) {
    List<Object> pairs = new ArrayList<>();
    map.forEach((key, value) -> pairs.add(new Pair<>(key, value)));
    return pairs;
  }
}
