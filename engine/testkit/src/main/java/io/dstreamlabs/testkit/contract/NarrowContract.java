package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Transformations without a shuffle: they keep partitions and order, and run nothing. */
abstract class NarrowContract extends Chapter {

  NarrowContract(RddContract contract) {
    super(contract);
  }

  @Test
  void map_makes_one_record_of_each() {
    assertThat(in(2, 1, 2, 3).map(x -> "n" + x).glom().collect())
        .containsExactly(List.of("n1"), List.of("n2", "n3"));
  }

  @Test
  void filter_keeps_the_records_for_which_the_function_is_true() {
    assertThat(in(3, 1, 2, 3, 4, 5).filter(x -> x % 2 == 1).collect()).containsExactly(1, 3, 5);
  }

  @Test
  void flatMap_makes_any_number_of_records_of_each() {
    assertThat(in(2, 2, 0, 3).flatMap(n -> Collections.nCopies(n, n).iterator()).collect())
        .containsExactly(2, 2, 3, 3, 3);
  }

  @Test
  void flatMap_after_flatMap_keeps_the_order() {
    Rdd<String> words = in(2, "a b,c", "", "d,e f").flatMap(line -> split(line, ","));

    assertThat(words.flatMap(part -> split(part, " ")).map(word -> word + "!").collect())
        .containsExactly("a!", "b!", "c!", "d!", "e!", "f!");
  }

  @Test
  void mapToPair_makes_one_pair_of_each() {
    PairRdd<Integer, String> pairs = in(2, "a", "bb").mapToPair(w -> pair(w.length(), w));

    assertThat(pairs.collect()).containsExactly(pair(1, "a"), pair(2, "bb"));
    assertThat(pairs.partitioner()).isEmpty();
  }

  @Test
  void flatMapToPair_makes_any_number_of_pairs_of_each() {
    PairRdd<String, Integer> pairs =
        in(2, "ab", "", "c")
            .flatMapToPair(
                word ->
                    Stream.of(word.split(""))
                        .filter(s -> !s.isEmpty())
                        .map(one -> pair(one, 1))
                        .iterator());

    assertThat(pairs.collect()).containsExactly(pair("a", 1), pair("b", 1), pair("c", 1));
  }

  @Test
  void mapPartitions_sees_each_partition_once_also_an_empty_one() {
    assertThat(in(4, 5, 6).mapPartitions(NarrowContract::sum).collect())
        .containsExactly(0, 5, 0, 6);
  }

  @Test
  void mapPartitions_may_stop_early() {
    assertThat(
            in(2, 1, 2, 3, 4)
                .mapPartitions(records -> List.of(records.next()).iterator())
                .collect())
        .containsExactly(1, 3);
  }

  @Test
  void mapPartitionsToPair_makes_pairs_of_each_partition() {
    assertThat(
            in(2, 1, 2, 3)
                .mapPartitionsToPair(
                    records -> List.of(pair("sum", sum(records).next())).iterator())
                .values()
                .collect())
        .containsExactly(1, 5);
  }

  @Test
  void glom_makes_one_list_of_each_partition() {
    assertThat(in(3, 1, 2).glom().collect()).containsExactly(List.of(), List.of(1), List.of(2));
  }

  @Test
  void keyBy_puts_each_record_under_its_key() {
    assertThat(in(2, "a", "bb").keyBy(String::length).collect())
        .containsExactly(pair(1, "a"), pair(2, "bb"));
  }

  @Test
  void union_puts_the_others_partitions_behind_its_own() {
    Rdd<Integer> union = in(2, 1, 2).union(in(1, 2, 3));

    assertThat(union.numPartitions()).isEqualTo(3);
    assertThat(union.collect()).containsExactly(1, 2, 2, 3);
  }

  @Test
  void cartesian_pairs_every_record_with_every_record() {
    PairRdd<String, Integer> product = in(2, "a", "b").cartesian(in(3, 1, 2, 3));

    assertThat(product.numPartitions()).isEqualTo(6);
    assertThat(product.collect())
        .containsExactlyInAnyOrder(
            pair("a", 1), pair("a", 2), pair("a", 3), pair("b", 1), pair("b", 2), pair("b", 3));
  }

  @Test
  void cartesian_with_nothing_is_nothing() {
    assertThat(in(2, 1, 2).cartesian(context().emptyRdd()).collect()).isEmpty();
    assertThat(context().<Integer>emptyRdd().cartesian(in(2, 1, 2)).collect()).isEmpty();
  }

  @Test
  void zip_pairs_the_records_at_the_same_places() {
    Rdd<Integer> numbers = in(2, 1, 2, 3);

    assertThat(numbers.zip(numbers.map(x -> "n" + x)).collect())
        .containsExactly(pair(1, "n1"), pair(2, "n2"), pair(3, "n3"));
  }

  @Test
  void zip_refuses_another_number_of_partitions() {
    assertThatThrownBy(() -> in(2, 1, 2).zip(in(1, 1, 2)))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot zip an RDD of 2 partitions with one of 1: both must have equally many");
  }

  @Test
  void zip_fails_where_one_side_has_fewer_records() {
    PairRdd<Integer, Integer> longer = in(1, 1, 2).zip(in(1, 1));
    PairRdd<Integer, Integer> shorter = in(1, 1).zip(in(1, 1, 2));

    assertThatThrownBy(longer::collect).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(shorter::collect).isInstanceOf(RuntimeException.class);
  }

  @Test
  void zipWithIndex_counts_over_all_partitions() {
    assertThat(in(4, "a", "b", "c").zipWithIndex().collect())
        .containsExactly(pair("a", 0L), pair("b", 1L), pair("c", 2L));
  }

  @Test
  void sample_takes_about_the_fraction_and_the_same_for_the_same_seed() {
    Rdd<Integer> numbers = context().parallelize(upTo(10_000), 3);

    List<Integer> sampled = numbers.sample(0.25, 42).collect();

    // 2500 expected, with a standard deviation of 43: 6 of them are allowed
    assertThat(sampled).hasSizeBetween(2240, 2760).doesNotHaveDuplicates().isSorted();
    assertThat(numbers.sample(0.25, 42).collect()).isEqualTo(sampled);
    assertThat(numbers.sample(0.25, 43).collect()).isNotEqualTo(sampled);
  }

  @Test
  void sample_of_all_or_nothing_is_all_or_nothing() {
    assertThat(in(2, 1, 2, 3).sample(1, 7).collect()).containsExactly(1, 2, 3);
    assertThat(in(2, 1, 2, 3).sample(0, 7).collect()).isEmpty();
  }

  @Test
  void sample_refuses_what_is_no_share() {
    for (double fraction : new double[] {-0.1, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> in(1, 1).sample(fraction, 0))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "fraction is %s, but must be from 0 to 1: it is a share of the records", fraction);
    }
  }

  @Test
  void coalesce_puts_partitions_together_without_losing_a_record() {
    Rdd<Integer> few = in(5, 0, 1, 2, 3, 4, 5, 6).coalesce(2);

    assertThat(few.numPartitions()).isEqualTo(2);
    assertThat(few.collect()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void coalesce_never_makes_more_partitions() {
    assertThat(in(2, 1, 2).coalesce(7).numPartitions()).isEqualTo(2);
    assertThat(pairsIn(2, pair(1, 1)).coalesce(7).numPartitions()).isEqualTo(2);
  }

  @Test
  void coalesce_refuses_no_partitions_at_all() {
    assertThatThrownBy(() -> in(2, 1, 2).coalesce(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("numPartitions is 0, but must be 1 or more");
  }

  @Test
  void transformations_run_nothing() {
    Rdd<Integer> broken = in(2, 1, 2).map(x -> fail());

    List<Rdd<?>> built = new ArrayList<>();
    built.add(broken.filter(x -> true));
    built.add(broken.flatMap(x -> List.of(x).iterator()));
    built.add(broken.mapPartitions(records -> records));
    built.add(broken.glom());
    built.add(broken.union(broken));
    built.add(broken.cartesian(broken));
    built.add(broken.zip(broken));
    built.add(broken.sample(1, 0));
    built.add(broken.coalesce(1));
    built.add(broken.distinct());
    built.add(broken.repartition(3));
    built.add(broken.countByValue());
    built.add(broken.intersection(broken));
    built.add(broken.subtract(broken));
    built.add(broken.groupBy(x -> x));
    built.add(broken.mapToPair(x -> pair(x, x)).reduceByKey((a, b) -> a + b));
    built.add(broken.keyBy(x -> x).join(broken.keyBy(x -> x)).values());

    for (Rdd<?> rdd : built) {
      assertThatThrownBy(rdd::count)
          .isExactlyInstanceOf(ArithmeticException.class)
          .hasMessage("ran");
    }
  }

  private static Integer fail() {
    throw new ArithmeticException("ran");
  }

  private static Iterator<String> split(String line, String by) {
    return Arrays.stream(line.split(by)).filter(part -> !part.isEmpty()).iterator();
  }

  private static Iterator<Integer> sum(Iterator<Integer> records) {
    int sum = 0;
    while (records.hasNext()) {
      sum += records.next();
    }
    return List.of(sum).iterator();
  }
}
