package io.dstreamlabs.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dstreamlabs.kernel.rdd.PairRdd;
import io.dstreamlabs.kernel.rdd.Rdd;
import io.dstreamlabs.kernel.rdd.TaskException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Functions that fail: a checked exception is the cause of a {@link TaskException}, an unchecked one and an
 * error leave the action as they are.
 */
abstract class FailureContract extends Chapter {

  FailureContract(RddContract contract) {
    super(contract);
  }

  private static <T> T checked() throws IOException {
    throw new IOException("disk is full");
  }

  private Map<String, ThrowingCallable> checkedFailures() {
    Rdd<Integer> numbers = in(2, 1, 2, 3, 4);
    PairRdd<Integer, Integer> pairs = numbers.mapToPair(x -> pair(x % 2, x));
    Map<String, Supplier<Rdd<?>>> lazy = new LinkedHashMap<>();
    lazy.put("map", () -> numbers.map(x -> checked()));
    lazy.put("filter", () -> numbers.filter(x -> checked()));
    lazy.put("flatMap", () -> numbers.flatMap(x -> checked()));
    lazy.put("mapToPair", () -> numbers.mapToPair(x -> checked()));
    lazy.put("flatMapToPair", () -> numbers.flatMapToPair(x -> checked()));
    lazy.put("mapPartitions", () -> numbers.mapPartitions(records -> checked()));
    lazy.put("mapPartitionsToPair", () -> numbers.mapPartitionsToPair(records -> checked()));
    lazy.put("keyBy", () -> numbers.keyBy(x -> checked()));
    lazy.put("sortBy", () -> numbers.sortBy(x -> FailureContract.<Integer>checked()));
    lazy.put("groupBy", () -> numbers.groupBy(x -> checked()));
    lazy.put("mapValues", () -> pairs.mapValues(x -> checked()));
    lazy.put("flatMapValues", () -> pairs.flatMapValues(x -> checked()));
    lazy.put("reduceByKey", () -> pairs.reduceByKey((a, b) -> checked()));
    lazy.put("combineByKey", () -> pairs.combineByKey(v -> checked(), (c, v) -> c, (c, d) -> c));
    lazy.put("foldByKey", () -> pairs.foldByKey(0, (a, b) -> checked()));
    lazy.put("aggregateByKey", () -> pairs.aggregateByKey(0, (c, v) -> checked(), (c, d) -> c));

    Map<String, ThrowingCallable> failures = new LinkedHashMap<>();
    lazy.forEach((name, rdd) -> failures.put(name, () -> rdd.get().collect()));
    failures.put("reduce", () -> numbers.reduce((a, b) -> checked()));
    failures.put("fold", () -> numbers.fold(0, (a, b) -> checked()));
    failures.put("aggregate add", () -> numbers.aggregate(0, (a, b) -> checked(), (a, b) -> a));
    failures.put("aggregate combine", () -> numbers.aggregate(0, (a, b) -> a, (a, b) -> checked()));
    failures.put("foreach", () -> numbers.foreach(x -> checked()));
    failures.put("foreachPartition", () -> numbers.foreachPartition(records -> checked()));
    failures.put("take", () -> numbers.map(x -> checked()).take(1));
    failures.put("count", () -> numbers.map(x -> checked()).count());
    return failures;
  }

  @Test
  void a_checked_exception_is_the_cause_of_a_task_exception_whatever_the_operation() {
    checkedFailures()
        .forEach(
            (operation, call) ->
                assertThatThrownBy(call)
                    .as(operation)
                    .isExactlyInstanceOf(TaskException.class)
                    .hasMessage("a function threw java.io.IOException: disk is full")
                    .cause()
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("disk is full"));
  }

  @Test
  void an_unchecked_exception_leaves_as_it_is() {
    Rdd<Integer> numbers = in(2, 1, 2, 0);

    assertThatThrownBy(() -> numbers.map(x -> 1 / x).collect())
        .isExactlyInstanceOf(ArithmeticException.class)
        .hasMessage("/ by zero");
    assertThatThrownBy(() -> numbers.keyBy(x -> 1 / x).groupByKey().count())
        .isExactlyInstanceOf(ArithmeticException.class)
        .hasMessage("/ by zero");
  }

  @Test
  void an_error_leaves_as_it_is() {
    assertThatThrownBy(() -> in(2, 1, 2).foreach(x -> assertLess(x, 2)))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("2 is not less than 2");
  }

  private static void assertLess(int x, int limit) {
    if (x >= limit) {
      throw new AssertionError(x + " is not less than " + limit);
    }
  }

  @Test
  void a_failure_in_one_of_many_partitions_fails_the_action() {
    Rdd<Integer> numbers = context().parallelize(upTo(20_000), 8);

    assertThatThrownBy(() -> numbers.map(x -> 1 / (x - 19_999)).count())
        .isExactlyInstanceOf(ArithmeticException.class);
  }

  @Test
  void after_a_failure_the_context_goes_on() {
    Rdd<Integer> numbers = context().parallelize(upTo(20_000), 8);
    List<Throwable> failures = new ArrayList<>();
    try {
      numbers.map(x -> 1 / x).distinct().count();
    } catch (ArithmeticException e) {
      failures.add(e);
    }

    assertThat(failures).hasSize(1);
    assertThat(numbers.count()).isEqualTo(20_000);
  }

  @Test
  void a_failed_persisted_rdd_fails_again() {
    Rdd<Integer> broken = in(2, 1, 0).map(x -> 1 / x).persist();

    assertThatThrownBy(broken::count).isExactlyInstanceOf(ArithmeticException.class);
    assertThatThrownBy(broken::collect).isExactlyInstanceOf(ArithmeticException.class);
  }
}
