package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.conformance.Conformance;
import io.dstreamlabs.testkit.conformance.ConformanceContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** The reference plugs on RDDs in memory, with functions as they are and with functions that travel. */
class SparkConformanceTest extends ConformanceContract {
  static final Path TABLES = Path.of("..", "testkit", "src", "test", "resources", "conformance");
  private static final int PARTITIONS = 2;

  @Override
  protected Operators operators() {
    return ReferenceOperators.all();
  }

  @Override
  protected Map<String, Supplier<RddContext>> backends() {
    return Map.of(
        "memory", () -> MemoryRddContext.local(PARTITIONS),
        "strict memory", () -> MemoryRddContext.strict(PARTITIONS));
  }

  @Override
  protected Map<String, Conformance> ways() {
    Map<String, Conformance> ways = super.ways();
    Conformance memory = Conformance.of(operators(), () -> MemoryRddContext.local(PARTITIONS));
    ways.put("memory, restarted after each batch", memory.restartedAfterEachBatch());
    return ways;
  }

  @Override
  protected Path tables() {
    return TABLES;
  }
}
