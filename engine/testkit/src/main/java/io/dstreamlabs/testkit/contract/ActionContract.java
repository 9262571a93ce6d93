package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions: they compute, and bring a result back. */
abstract class ActionContract extends Chapter {

  ActionContract(RddContract contract) {
    super(contract);
  }

  @Test
  void collect_brings_partition_0_first() {
    assertThat(in(3, 3, 1, 2, 1).collect()).containsExactly(3, 1, 2, 1);
  }

  @Test
  void count_counts_all_partitions() {
    assertThat(in(3, 3, 1, 2, 1).count()).isEqualTo(4);
    assertThat(context().emptyRdd().count()).isZero();
  }

  @Test
  void first_is_the_first_record_of_the_first_partition_that_has_one() {
    assertThat(in(4, "x", "y").first()).isEqualTo("x");
  }

  @Test
  void first_of_nothing_fails() {
    assertThatThrownBy(() -> context().emptyRdd().first())
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("the RDD has no record: ask isEmpty() first");
  }

  @Test
  void take_goes_over_partitions_in_order() {
    Rdd<Integer> numbers = in(3, 0, 1, 2, 3, 4);

    assertThat(numbers.take(3)).containsExactly(0, 1, 2);
    assertThat(numbers.take(5)).containsExactly(0, 1, 2, 3, 4);
    assertThat(numbers.take(99)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void take_of_none_or_fewer_is_empty() {
    assertThat(in(2, 1, 2).take(0)).isEmpty();
    assertThat(in(2, 1, 2).take(-1)).isEmpty();
  }

  @Test
  void take_computes_no_more_than_it_needs() {
    Rdd<Integer> late = in(2, 1, 2, 0, 0).map(x -> 10 / x);

    assertThat(late.take(2)).containsExactly(10, 5);
    assertThat(late.first()).isEqualTo(10);
    assertThat(late.isEmpty()).isFalse();
    assertThatThrownBy(() -> late.take(3)).isExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void isEmpty_sees_through_empty_partitions() {
    assertThat(in(4, 1).isEmpty()).isFalse();
    assertThat(in(4, 1).filter(x -> x > 1).isEmpty()).isTrue();
  }

  @Test
  void takeOrdered_brings_the_least_first() {
    Rdd<Integer> numbers = in(3, 5, 2, 9, 2, 7, 1);

    assertThat(numbers.takeOrdered(3, Comparator.naturalOrder())).containsExactly(1, 2, 2);
    assertThat(numbers.takeOrdered(99, Comparator.naturalOrder()))
        .containsExactly(1, 2, 2, 5, 7, 9);
    assertThat(numbers.takeOrdered(0, Comparator.naturalOrder())).isEmpty();
    assertThat(numbers.takeOrdered(-3, Comparator.naturalOrder())).isEmpty();
  }

  @Test
  void top_brings_the_greatest_first() {
    assertThat(in(3, 5, 2, 9, 9, 7, 1).top(3, Comparator.naturalOrder())).containsExactly(9, 9, 7);
    assertThat(in(3, 5, 2, 9).top(2, Comparator.reverseOrder())).containsExactly(2, 5);
  }

  @Test
  void min_and_max_are_the_ends_of_the_order() {
    Rdd<Integer> numbers = in(3, 5, 2, 9, 7);

    assertThat(numbers.min(Comparator.naturalOrder())).isEqualTo(2);
    assertThat(numbers.max(Comparator.naturalOrder())).isEqualTo(9);
    assertThat(numbers.max(Comparator.reverseOrder())).isEqualTo(2);
  }

  @Test
  void min_and_max_of_nothing_fail() {
    Rdd<Integer> empty = context().emptyRdd();

    assertThatThrownBy(() -> empty.min(Comparator.naturalOrder()))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("the RDD has no record: ask isEmpty() first");
    assertThatThrownBy(() -> empty.max(Comparator.naturalOrder()))
        .isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void reduce_combines_in_order() {
    assertThat(in(4, "a", "b", "c", "d", "e").reduce((x, y) -> x + y)).isEqualTo("abcde");
    assertThat(in(9, "a", "b").reduce((x, y) -> x + y)).isEqualTo("ab");
    assertThat(in(1, "a").reduce((x, y) -> x + y)).isEqualTo("a");
  }

  @Test
  void reduce_of_nothing_fails() {
    assertThatThrownBy(() -> context().<Integer>emptyRdd().reduce((a, b) -> a + b))
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("the RDD has no record to reduce: use fold, or ask isEmpty()");
  }

  @Test
  void fold_starts_from_zero_in_each_partition_and_once_more() {
    assertThat(in(3, 1, 2, 3).fold(10, (a, b) -> a + b)).isEqualTo(46);
    assertThat(in(2, "a", "b").fold("-", (a, b) -> a + b)).isEqualTo("--a-b");
    assertThat(context().<Integer>emptyRdd().fold(7, (a, b) -> a + b)).isEqualTo(7);
  }

  @Test
  void aggregate_adds_to_a_copy_of_zero_and_combines_in_order() {
    ArrayList<Integer> zero = new ArrayList<>();

    ArrayList<Integer> all =
        in(3, 1, 2, 3, 4).aggregate(zero, ActionContract::with, ActionContract::withAll);

    assertThat(all).containsExactly(1, 2, 3, 4);
    assertThat(zero).isEmpty();
  }

  private static ArrayList<Integer> with(ArrayList<Integer> list, Integer value) {
    list.add(value);
    return list;
  }

  private static ArrayList<Integer> withAll(ArrayList<Integer> list, ArrayList<Integer> more) {
    list.addAll(more);
    return list;
  }

  @Test
  void foreach_hands_over_every_record(@TempDir Path directory) throws IOException {
    String path = directory.toString();

    in(3, "a", "b", "c", "d").foreach(record -> Files.createFile(Path.of(path, record)));

    assertThat(names(directory)).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void foreachPartition_hands_over_every_partition(@TempDir Path directory) throws IOException {
    String path = directory.toString();

    in(3, "a", "b", "c", "d")
        .foreachPartition(records -> Files.createFile(Path.of(path, joined(records))));

    assertThat(names(directory)).containsExactlyInAnyOrder("a", "b", "cd");
  }

  private static String joined(Iterator<String> records) {
    StringBuilder all = new StringBuilder();
    records.forEachRemaining(all::append);
    return all.toString();
  }

  @Test
  void saveAsTextFile_writes_a_file_per_partition_and_a_sign_of_success(@TempDir Path directory)
      throws IOException {
    Path out = directory.resolve("new/out");

    in(3, "é", "b", "c").map(x -> x).saveAsTextFile(out.toString());

    assertThat(names(out).stream().filter(name -> !name.startsWith(".")))
        .containsExactlyInAnyOrder("part-00000", "part-00001", "part-00002", "_SUCCESS");
    assertThat(out.resolve("part-00000")).hasContent("é\n");
    assertThat(Files.readString(out.resolve("part-00002"))).isEqualTo("c\n");
    assertThat(out.resolve("_SUCCESS")).isEmptyFile();
  }

  @Test
  void saveAsTextFile_refuses_a_directory_that_exists(@TempDir Path directory) throws IOException {
    assertThatThrownBy(() -> in(1, "a").saveAsTextFile(directory.toString()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "directory is " + directory + ", which exists already: give the path of a new one");
    assertThat(names(directory)).isEmpty();
  }

  @Test
  void saveAsTextFile_that_fails_leaves_no_sign_of_success(@TempDir Path directory) {
    Path out = directory.resolve("out");

    assertThatThrownBy(() -> in(2, 1, 0).map(x -> 1 / x).saveAsTextFile(out.toString()))
        .isExactlyInstanceOf(ArithmeticException.class);

    assertThat(out.resolve("_SUCCESS")).doesNotExist();
    assertThat(out.resolve("part-00001")).doesNotExist();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
