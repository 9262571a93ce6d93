package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random pipelines, each step done on an RDD and on a list. */
abstract class RandomContract extends Chapter {
  private static final int STEPS = 7;

  RandomContract(RddContract contract) {
    super(contract);
  }

  /** An RDD, the records that it must have in any order, and how it came about. */
  private record Both(Rdd<Integer> rdd, List<Integer> naive, String way) {
    Both then(String step, Rdd<Integer> next, List<Integer> naiveNext) {
      return new Both(next, naiveNext, way + "." + step);
    }
  }

  @Test
  void random_pipelines_give_what_lists_and_maps_give() {
    for (int seed = 0; seed < contract().randomPipelines(); seed++) {
      Random random = new Random(seed);
      Both both = start(random);
      for (int i = 0; i < STEPS; i++) {
        both = step(both, random);
      }
      assertThat(sorted(both.rdd().collect()))
          .as("seed %d: %s", seed, both.way())
          .isEqualTo(sorted(both.naive()));
      assertThat(both.rdd().count())
          .as("count, seed %d: %s", seed, both.way())
          .isEqualTo(both.naive().size());
    }
  }

  private static List<Integer> sorted(List<Integer> records) {
    return records.stream().sorted().toList();
  }

  private Both start(Random random) {
    int size = random.nextInt(40);
    int partitions = 1 + random.nextInt(5);
    List<Integer> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      records.add(random.nextInt(30) - 10);
    }
    return new Both(
        context().parallelize(records, partitions), records, records + " in " + partitions);
  }

  private Both step(Both both, Random random) {
    int n = 2 + random.nextInt(4);
    Rdd<Integer> rdd = both.rdd();
    List<Integer> naive = both.naive();
    return switch (random.nextInt(14)) {
      case 0 -> both.then("plus " + n, rdd.map(x -> x + n), mapped(naive, n));
      case 1 ->
          both.then(
              "not multiple of " + n,
              rdd.filter(x -> x % n != 0),
              naive.stream().filter(x -> x % n != 0).toList());
      case 2 -> both.then("twice", rdd.flatMap(x -> List.of(x, -x).iterator()), doubled(naive));
      case 3 -> both.then("distinct", rdd.distinct(), List.copyOf(new HashSet<>(naive)));
      case 4 -> both.then("repartition " + n, rdd.repartition(n), naive);
      case 5 -> both.then("coalesce " + n, rdd.coalesce(n), naive);
      case 6 -> both.then("sortBy", rdd.sortBy(x -> -x), naive);
      case 7 -> both.then("persist", rdd.persist(), naive);
      case 8 -> both.then("cutLineage", rdd.cutLineage(), naive);
      case 9 -> union(both, start(random));
      case 10 -> both.then("sums by " + n, sums(rdd, n), naiveSums(naive, n));
      case 11 -> joined(both, start(random), n);
      case 12 -> subtracted(both, start(random));
      default -> intersected(both, start(random));
    };
  }

  private static List<Integer> mapped(List<Integer> naive, int n) {
    return naive.stream().map(x -> x + n).toList();
  }

  private static List<Integer> doubled(List<Integer> naive) {
    List<Integer> doubled = new ArrayList<>(naive);
    naive.forEach(x -> doubled.add(-x));
    return doubled;
  }

  private static Both union(Both left, Both right) {
    List<Integer> all = new ArrayList<>(left.naive());
    all.addAll(right.naive());
    return left.then("union(" + right.way() + ")", left.rdd().union(right.rdd()), all);
  }

  private static Rdd<Integer> sums(Rdd<Integer> rdd, int n) {
    return rdd.mapToPair(x -> pair(Math.floorMod(x, n), x)).reduceByKey((a, b) -> a + b).values();
  }

  private static List<Integer> naiveSums(List<Integer> naive, int n) {
    Map<Integer, Integer> sums = new HashMap<>();
    naive.forEach(x -> sums.merge(Math.floorMod(x, n), x, Integer::sum));
    return List.copyOf(sums.values());
  }

  /** Differences of the distinct records that leave the same remainder. */
  private static Both joined(Both left, Both right, int n) {
    Rdd<Integer> joined =
        left.rdd()
            .distinct()
            .keyBy(x -> Math.floorMod(x, n))
            .join(right.rdd().distinct().keyBy(x -> Math.floorMod(x, n)))
            .map(match -> match.second().first() - match.second().second());
    List<Integer> naive = new ArrayList<>();
    for (int x : new TreeSet<>(left.naive())) {
      for (int y : new TreeSet<>(right.naive())) {
        if (Math.floorMod(x, n) == Math.floorMod(y, n)) {
          naive.add(x - y);
        }
      }
    }
    return left.then("join " + n + " (" + right.way() + ")", joined, naive);
  }

  private static Both subtracted(Both left, Both right) {
    return left.then(
        "subtract(" + right.way() + ")",
        left.rdd().subtract(right.rdd()),
        left.naive().stream().filter(x -> !right.naive().contains(x)).toList());
  }

  private static Both intersected(Both left, Both right) {
    return left.then(
        "intersection(" + right.way() + ")",
        left.rdd().intersection(right.rdd()),
        left.naive().stream().filter(right.naive()::contains).distinct().toList());
  }
}
