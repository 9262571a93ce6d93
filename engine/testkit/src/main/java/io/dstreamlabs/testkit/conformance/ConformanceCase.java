package io.dstreamlabs.testkit.conformance;

import io.dstreamlabs.kernel.Maybe;
import io.dstreamlabs.kernel.Pair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small streaming program over given batches, and what Spark made of it.
 *
 * @param name unique label
 * @param source where it comes from; empty if nobody says
 * @param batchMs batch interval; zero time is 0
 * @param batches how many to run
 * @param partitions number of partitions of every RDD of an input
 * @param inputs their batches; absent where there is no RDD, without records after the last
 * @param initialState the state that a step with a state begins with
 * @param pipeline the program
 * @param order whether the order of records counts
 * @param expected what Spark made of it
 */
public record ConformanceCase(
    String name,
    String source,
    long batchMs,
    int batches,
    int partitions,
    Map<String, List<Maybe<List<Object>>>> inputs,
    List<Pair<Object, Object>> initialState,
    Pipeline pipeline,
    Order order,
    Outcome<ExpectedError> expected) {

  /** Whether the order of the records of an RDD counts. */
  enum Order {
    /** It is that of {@code collect()}. */
    GIVEN,
    /** It does not count. */
    ANY
  }

  /** Takes copies. */
  public ConformanceCase {
    inputs = Map.copyOf(inputs);
    initialState = List.copyOf(initialState);
  }

  /** Simple names of the operator families that it needs, sorted. */
  public Set<String> families() {
    Set<String> names = new TreeSet<>();
    pipeline.families().forEach(family -> names.add(family.typeName()));
    return names;
  }

  @Override
  public String toString() {
    return name;
  }
}
