package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.RddContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One part of the contract, with a context of its own for each test. */
abstract class Chapter {
  private final RddContract contract;
  private RddContext context;

  Chapter(RddContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void openContext() {
    context = contract.open();
  }

  @AfterEach
  final void closeContext() {
    context.close();
  }

  final RddContract contract() {
    return contract;
  }

  final RddContext context() {
    return context;
  }

  /** The values in so many partitions, cut by position. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the values are only read
  final <T> Rdd<T> in(int numPartitions, T... values) {
    return context.parallelize(List.of(values), numPartitions);
  }

  /** The pairs in so many partitions, cut by position. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the values are only read
  final <K, V> PairRdd<K, V> pairsIn(int numPartitions, Pair<K, V>... pairs) {
    return context.parallelizePairs(List.of(pairs), numPartitions);
  }

  /** The numbers from 0 to {@code n - 1}. */
  static List<Integer> upTo(int n) {
    return new ArrayList<>(IntStream.range(0, n).boxed().toList());
  }

  static <K, V> Pair<K, V> pair(K first, V second) {
    return new Pair<>(first, second);
  }

  static <T> List<T> toList(Iterable<T> values) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    return list;
  }
}
