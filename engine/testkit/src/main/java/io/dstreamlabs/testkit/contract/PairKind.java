package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.codec.Bag;
import io.dstreamlabs.kernel.stream.DStream;
import io.dstreamlabs.kernel.stream.PairDStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operators by key: how each is called, and what it makes of the pairs of one batch. */
enum PairKind {
  /** How often each pair occurs. */
  COUNT_BY_VALUE {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.countByValue();
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      Map<Pair<String, String>, Long> counts = new LinkedHashMap<>();
      left.forEach(pair -> counts.merge(pair, 1L, Long::sum));
      List<Object> expected = new ArrayList<>();
      counts.forEach((pair, count) -> expected.add(new Pair<>(pair, count)));
      return expected;
    }
  },

  /** The greatest value of each key. */
  REDUCE_BY_KEY {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.reduceByKey((a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      return WindowKind.REDUCE_BY_KEY.expected(left);
    }
  },

  /** The values of each key. */
  GROUP_BY_KEY {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.groupByKey();
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      return WindowKind.GROUP_BY_KEY.expected(left);
    }
  },

  /** Each value with each. */
  JOIN {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.join(right);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      List<Object> expected = new ArrayList<>();
      for (Pair<String, String> pair : left) {
        for (String value : valuesOf(pair.first(), right)) {
          expected.add(new Pair<>(pair.first(), new Pair<>(pair.second(), value)));
        }
      }
      return expected;
    }
  },

  /** Each value with each, or with none. */
  LEFT_OUTER_JOIN {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.leftOuterJoin(right);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      List<Object> expected = new ArrayList<>();
      for (Pair<String, String> pair : left) {
        for (Maybe<String> value : maybes(valuesOf(pair.first(), right))) {
          expected.add(new Pair<>(pair.first(), new Pair<>(pair.second(), value)));
        }
      }
      return expected;
    }
  },

  /** Each value, or none, with each. */
  RIGHT_OUTER_JOIN {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.rightOuterJoin(right);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      List<Object> expected = new ArrayList<>();
      for (Pair<String, String> pair : right) {
        for (Maybe<String> value : maybes(valuesOf(pair.first(), left))) {
          expected.add(new Pair<>(pair.first(), new Pair<>(value, pair.second())));
        }
      }
      return expected;
    }
  },

  /** Each value, or none, with each, or with none. */
  FULL_OUTER_JOIN {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.fullOuterJoin(right);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      List<Object> expected = new ArrayList<>();
      for (String key : keys(left, right)) {
        for (Maybe<String> one : maybes(valuesOf(key, left))) {
          for (Maybe<String> other : maybes(valuesOf(key, right))) {
            expected.add(new Pair<>(key, new Pair<>(one, other)));
          }
        }
      }
      return expected;
    }
  },

  /** The values of each key of either side. */
  COGROUP {
    @Override
    DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right) {
      return left.cogroup(right);
    }

    @Override
    List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right) {
      List<Object> expected = new ArrayList<>();
      for (String key : keys(left, right)) {
        expected.add(
            new Pair<>(key, new Pair<>(Bag.of(valuesOf(key, left)), Bag.of(valuesOf(key, right)))));
      }
      return expected;
    }
  };

  /** The operator over these parents; one of one parent takes the left. */
  abstract DStream<?> over(PairDStream<String, String> left, PairDStream<String, String> right);

  /** What a batch with these pairs must yield, in any order. */
  abstract List<Object> expected(List<Pair<String, String>> left, List<Pair<String, String>> right);

  /** Whether there are two parents, each of which must have an RDD. */
  boolean needsBoth() {
    return compareTo(JOIN) >= 0;
  }

  /** Name of the method. */
  String method() {
    return switch (this) {
      case COUNT_BY_VALUE -> "countByValue";
      case REDUCE_BY_KEY -> "reduceByKey";
      case GROUP_BY_KEY -> "groupByKey";
      case JOIN -> "join";
      case LEFT_OUTER_JOIN -> "leftOuterJoin";
      case RIGHT_OUTER_JOIN -> "rightOuterJoin";
      case FULL_OUTER_JOIN -> "fullOuterJoin";
      case COGROUP -> "cogroup";
    };
  }

  private static Set<String> keys(
      List<Pair<String, String>> left, List<Pair<String, String>> right) {
    Set<String> keys = new LinkedHashSet<>();
    left.forEach(pair -> keys.add(pair.first()));
    right.forEach(pair -> keys.add(pair.first()));
    return keys;
  }

  private static List<String> valuesOf(String key, List<Pair<String, String>> pairs) {
    return pairs.stream().filter(pair -> pair.first().equals(key)).map(Pair::second).toList();
  }

  private static List<Maybe<String>> maybes(List<String> values) {
    return values.isEmpty()
        ? List.of(Maybe.absent())
        : values.stream().map(value -> Maybe.of(value)).toList();
  }
}
