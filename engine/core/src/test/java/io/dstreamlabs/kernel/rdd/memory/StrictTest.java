package io.dstreamlabs.kernel.rdd.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.Pair;
import io.dstreamlabs.kernel.function.MapFunction;
import io.dstreamlabs.kernel.rdd.Rdd;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strict contexts run copies of functions, and refuse what cannot travel when it is given. */
class StrictTest {
  private final MemoryRddContext strict = MemoryRddContext.strict(2);
  private final Rdd<Integer> numbers = strict.parallelize(List.of(1, 2, 3), 2);

  @AfterEach
  void close() {
    strict.close();
  }

  /** Adds up what it is given, where it is. */
  private static final class Adding implements MapFunction<Integer, Integer> {
    private static final long serialVersionUID = 1;
    private int sum;

    @Override
    public Integer call(Integer value) {
      sum += value;
      return sum;
    }
  }

  @Test
  void a_strict_context_runs_a_copy() {
    Adding adding = new Adding();

    assertThat(numbers.coalesce(1).map(adding).collect()).containsExactly(1, 3, 6);
    assertThat(adding.sum).isZero();
  }

  @Test
  void a_local_context_runs_the_function_itself() {
    try (MemoryRddContext local = MemoryRddContext.local(1)) {
      Adding adding = new Adding();

      local.parallelize(List.of(1, 2, 3)).map(adding).count();

      assertThat(adding.sum).isEqualTo(6);
    }
  }

  @Test
  void what_is_changed_in_a_captured_value_is_lost() {
    AtomicInteger count = new AtomicInteger();
    ArrayList<Integer> seen = new ArrayList<>();

    numbers.foreach(x -> seen.add(x + count.incrementAndGet()));

    assertThat(count).hasValue(0);
    assertThat(seen).isEmpty();
  }

  @Test
  void a_function_is_copied_when_it_is_given() {
    int[] factor = {2};
    Rdd<Integer> products = numbers.map(x -> x * factor[0]);

    factor[0] = 100;

    assertThat(products.collect()).containsExactly(2, 4, 6);
  }

  @Test
  void a_lambda_that_captured_nothing_is_its_own_copy_and_one_that_did_is_not() {
    MapFunction<Integer, Integer> nothing = x -> x + 1;
    int[] one = {1};
    MapFunction<Integer, Integer> something = x -> x + one[0];

    assertThat(strict.ship(nothing)).isSameAs(nothing);
    assertThat(strict.ship(something)).isNotSameAs(something);
  }

  @Test
  void a_function_that_cannot_travel_is_refused_when_it_is_given() {
    Object lock = new Object();

    assertThatThrownBy(() -> numbers.map(x -> x + lock.hashCode()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a function cannot travel to the data: captured value 1 (java.lang.Object) is not"
                + " serializable. Copy what it needs to a local variable first");
  }

  @Test
  void a_lambda_that_captured_its_object_is_refused() {
    assertThatThrownBy(() -> numbers.filter(x -> x > numbers.numPartitions()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a function cannot travel to the data: captured value 1 (%s) is not serializable."
                + " Copy what it needs to a local variable first",
            StrictTest.class.getName());
  }

  @Test
  void all_that_takes_a_function_ships_it() {
    Object lock = new Object();
    var pairs = numbers.keyBy(x -> x);
    List<ThrowingCallable> calls =
        List.of(
            () -> numbers.flatMap(x -> List.of(lock).iterator()),
            () -> numbers.mapToPair(x -> Pair.of(x, lock)),
            () -> numbers.flatMapToPair(x -> List.of(Pair.of(x, lock)).iterator()),
            () -> numbers.mapPartitions(records -> List.of(lock).iterator()),
            () -> numbers.mapPartitionsToPair(records -> List.of(Pair.of(1, lock)).iterator()),
            () -> numbers.keyBy(x -> lock),
            () -> numbers.sortBy(x -> lock.hashCode()),
            () -> numbers.groupBy(x -> lock),
            () -> numbers.reduce((a, b) -> lock.hashCode()),
            () -> numbers.fold(0, (a, b) -> lock.hashCode()),
            () -> numbers.aggregate(0, (a, b) -> lock.hashCode(), (a, b) -> a),
            () -> numbers.aggregate(0, (a, b) -> a, (a, b) -> lock.hashCode()),
            () -> numbers.foreach(x -> lock.hashCode()),
            () -> numbers.foreachPartition(records -> lock.hashCode()),
            () -> pairs.mapValues(x -> lock),
            () -> pairs.flatMapValues(x -> List.of(lock).iterator()),
            () -> pairs.filter(x -> lock == null),
            () -> pairs.reduceByKey((a, b) -> lock.hashCode()),
            () -> pairs.foldByKey(0, (a, b) -> lock.hashCode()),
            () -> pairs.combineByKey(v -> lock, (c, v) -> c, (c, d) -> c),
            () -> pairs.combineByKey(v -> v, (c, v) -> lock.hashCode(), (c, d) -> c),
            () -> pairs.combineByKey(v -> v, (c, v) -> c, (c, d) -> lock.hashCode()),
            () -> pairs.aggregateByKey(0, (c, v) -> lock.hashCode(), (c, d) -> c),
            () -> pairs.aggregateByKey(0, (c, v) -> c, (c, d) -> lock.hashCode()));

    assertThat(calls)
        .allSatisfy(
            call ->
                assertThatThrownBy(call)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                        "a function cannot travel to the data: captured value"));
  }

  @Test
  void an_order_must_be_able_to_travel() {
    Comparator<Integer> lambda = (a, b) -> b - a;
    String message =
        "order cannot travel to the data: it is not serializable. Use Comparator.naturalOrder() or"
            + " reverseOrder(), or cast the lambda to (Comparator<T> & Serializable)";

    assertThatThrownBy(() -> numbers.sortBy(x -> x, lambda))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> numbers.takeOrdered(2, lambda))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(numbers.takeOrdered(2, (Comparator<Integer> & Serializable) (a, b) -> b - a))
        .containsExactly(3, 2);
    assertThat(numbers.sortBy(x -> x, Comparator.<Integer>reverseOrder()).first()).isEqualTo(3);
  }

  @Test
  void a_zero_must_be_able_to_travel_everywhere() {
    try (MemoryRddContext local = MemoryRddContext.local(1)) {
      ArrayList<Object> zero = new ArrayList<>(List.of(new Object()));

      assertThatThrownBy(
              () -> local.parallelize(List.of(1)).aggregate(zero, (c, v) -> c, (c, d) -> c))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "zero cannot travel to the data: element (java.lang.Object) is not serializable."
                  + " Copy what it needs to a local variable first");
    }
  }

  /** Serializable, but made by a constructor that reading back does not find. */
  private static class NoDefault {
    NoDefault(int x) {}
  }

  private static final class Unreadable extends NoDefault implements MapFunction<Integer, Integer> {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super(1);
    }

    @Override
    public Integer call(Integer value) {
      return value;
    }
  }

  @Test
  void what_cannot_be_read_back_is_refused() {
    assertThatThrownBy(() -> numbers.map(new Unreadable()))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "what travels to the data cannot be read back there: %s; no valid constructor",
            Unreadable.class.getName());
  }
}
