package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four window operators: how each is called, and what it makes of the pairs of a window. */
enum WindowKind implements WindowCase.Kind {
  /** All pairs, in order. */
  WINDOW {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.window(window, slide);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> pairs) {
      return new ArrayList<>(pairs);
    }
  },

  /** All of them written one after another: in any other order it is another text. */
  REDUCE {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.reduceByWindow(
          (a, b) -> new Pair<>(a.first() + b.first(), a.second() + b.second()), window, slide);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> pairs) {
      String keys = "";
      String values = "";
      for (Pair<String, String> pair : pairs) {
        keys += pair.first();
        values += pair.second();
      }
      return pairs.isEmpty() ? List.of() : List.of(new Pair<>(keys, values));
    }
  },

  /** The greatest value of each key. */
  REDUCE_BY_KEY {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.reduceByKeyAndWindow((a, b) -> a.compareTo(b) > 0 ? a : b, window, slide);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> pairs) {
      Map<String, String> greatest = new LinkedHashMap<>();
      for (Pair<String, String> pair : pairs) {
        String before = greatest.get(pair.first());
        if (before == null || before.compareTo(pair.second()) < 0) {
          greatest.put(pair.first(), pair.second());
        }
      }
      List<Object> expected = new ArrayList<>();
      greatest.forEach((key, value) -> expected.add(new Pair<>(key, value)));
      return expected;
    }
  },

  /** The values of each key. */
  GROUP_BY_KEY {
    @Override
    public DStream<?> over(PairDStream<String, String> parent, Duration window, Duration slide) {
      return parent.groupByKeyAndWindow(window, slide);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> pairs) {
      Map<String, List<Object>> groups = new LinkedHashMap<>();
      for (Pair<String, String> pair : pairs) {
        groups.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
      }
      List<Object> expected = new ArrayList<>();
      groups.forEach((key, values) -> expected.add(new Pair<>(key, new Bag(values))));
      return expected;
    }
  };

  /** What a window with these pairs, oldest first, must hold. */
  abstract List<Object> expected(List<Pair<String, String>> pairs);

  @Override
  public List<Object> expected(
      List<Pair<String, String>> everSince, List<Pair<String, String>> pairs) {
    return expected(pairs);
  }

  @Override
  public boolean isOrdered() {
    return this == WINDOW || this == REDUCE;
  }
}
