package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chains of narrow operations pull record by record. */
class PullingTest {
  private final MemoryRddContext context = MemoryRddContext.local(2);
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void close() {
    context.close();
  }

  private <T> T logged(String step, T record) {
    log.add(step + record);
    return record;
  }

  @Test
  void each_record_goes_through_all_steps_before_the_next_is_pulled() {
    context
        .parallelize(List.of(1, 2, 3), 1)
        .map(x -> logged("map", x))
        .filter(x -> logged("filter", x) != 2)
        .flatMap(x -> List.of(logged("flatMap", x), x * 10).iterator())
        .foreach(x -> logged("out", x));

    assertThat(log)
        .containsExactly(
            "map1",
            "filter1",
            "flatMap1",
            "out1",
            "out10",
            "map2",
            "filter2",
            "map3",
            "filter3",
            "flatMap3",
            "out3",
            "out30");
  }

  @Test
  void a_partition_function_in_the_chain_pulls_too() {
    context
        .parallelize(List.of(1, 2), 1)
        .map(x -> logged("before", x))
        .mapPartitions(records -> records)
        .map(x -> logged("after", x))
        .count();

    assertThat(log).containsExactly("before1", "after1", "before2", "after2");
  }

  @Test
  void pairs_pull_as_well() {
    context
        .parallelize(List.of(1, 2), 1)
        .mapToPair(x -> new Pair<>(logged("pair", x), x))
        .mapValues(x -> logged("value", x))
        .flatMapValues(x -> List.of(logged("many", x)).iterator())
        .keys()
        .count();

    assertThat(log).containsExactly("pair1", "value1", "many1", "pair2", "value2", "many2");
  }

  @Test
  void a_union_in_the_chain_pulls_as_well() {
    Rdd<Integer> left = context.parallelize(List.of(1, 2), 1).map(x -> logged("left", x));
    Rdd<Integer> right = context.parallelize(List.of(3), 1).map(x -> logged("right", x));

    left.union(right).map(x -> logged("out", x)).collect();

    assertThat(log).containsExactly("left1", "out1", "left2", "out2", "right3", "out3");
  }

  @Test
  void take_pulls_no_record_more_than_it_gives() {
    Rdd<Integer> numbers = context.parallelize(List.of(1, 2, 3, 4), 2).map(x -> logged("map", x));

    assertThat(numbers.take(1)).containsExactly(1);
    assertThat(numbers.take(0)).isEmpty();

    assertThat(log).containsExactly("map1");
  }

  @Test
  void an_endless_flatMap_can_be_taken_from() {
    Rdd<Integer> endless = context.parallelize(List.of(1), 1).flatMap(x -> counting());

    assertThat(endless.map(x -> x * 2).take(3)).containsExactly(0, 2, 4);
  }

  private static Iterator<Integer> counting() {
    return Stream.iterate(0, x -> x + 1).iterator();
  }

  @Test
  void a_users_iterator_ends_with_an_exception_when_pulled_too_far() {
    Rdd<Integer> greedy =
        context
            .parallelize(List.of(1), 1)
            .map(x -> x)
            .mapPartitions(records -> List.of(records.next(), records.next()).iterator());

    assertThatThrownBy(greedy::collect).isExactlyInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_users_function_cannot_take_records_out_of_an_rdd() {
    Rdd<Integer> numbers = context.parallelize(new ArrayList<>(List.of(1, 2)), 1);
    Rdd<Integer> kept = numbers.map(x -> x).persist();
    kept.count();

    for (Rdd<Integer> rdd : List.of(numbers, kept)) {
      assertThatThrownBy(() -> rdd.foreachPartition(PullingTest::removeFirst))
          .isExactlyInstanceOf(UnsupportedOperationException.class);
      assertThat(rdd.collect()).containsExactly(1, 2);
    }
    assertThatThrownBy(() -> numbers.glom().foreach(list -> list.remove(0)))
        .isExactlyInstanceOf(UnsupportedOperationException.class);
  }

  private static void removeFirst(Iterator<Integer> records) {
    records.next();
    records.remove();
  }

  @Test
  void null_in_place_of_a_record_is_refused() {
    String message =
        "a function returned null, but a record is never null:"
            + " leave it out with filter or flatMap, or use Maybe.absent()";
    Rdd<Integer> numbers = context.parallelize(List.of(1), 1);

    assertThatThrownBy(() -> numbers.map(x -> null).count())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> numbers.flatMap(x -> nothingAtAll()).map(x -> x).count())
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(message);
  }

  private static Iterator<Integer> nothingAtAll() {
    List<Integer> one = new ArrayList<>();
    one.add(null);
    return one.iterator();
  }

  @Test
  void null_in_place_of_an_iterator_is_refused() {
    Rdd<Integer> numbers = context.parallelize(List.of(1), 1);

    for (Rdd<?> broken :
        List.of(
            numbers.flatMap(x -> null),
            numbers.flatMapToPair(x -> null),
            numbers.mapPartitions(records -> null),
            numbers.mapPartitionsToPair(records -> null),
            numbers.keyBy(x -> x).flatMapValues(x -> null))) {
      assertThatThrownBy(broken::count)
          .isExactlyInstanceOf(NullPointerException.class)
          .hasMessage(
              "a function returned null, but must return an iterator:"
                  + " use Collections.emptyIterator() for no records");
    }
  }

  @Test
  void null_among_the_values_is_refused() {
    List<Integer> values = new ArrayList<>(List.of(1, 2));
    values.add(null);

    assertThatThrownBy(() -> context.parallelize(values, 1))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("values holds null at 2, but a record is never null: use Maybe.absent()");
  }
}
