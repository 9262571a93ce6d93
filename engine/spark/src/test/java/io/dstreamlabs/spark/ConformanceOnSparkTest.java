package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.reference.ReferenceOperators;
import io.dstreamlabs.testkit.conformance.ConformanceContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The reference plugs, as they are, on Spark. */
@Execution(ExecutionMode.CONCURRENT)
class ConformanceOnSparkTest extends ConformanceContract {
  private static final Path TABLES =
      Path.of("..", "testkit", "src", "test", "resources", "conformance");

  @Override
  protected Operators operators() {
    return ReferenceOperators.all();
  }

  @Override
  protected Map<String, Supplier<RddContext>> backends() {
    return Map.of("Spark", LocalSpark::open);
  }

  @Override
  protected Path tables() {
    return TABLES;
  }
}
