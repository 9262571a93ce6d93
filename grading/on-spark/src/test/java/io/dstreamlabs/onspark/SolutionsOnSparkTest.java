package io.dstreamlabs.onspark;

import io.dstreamlabs.kernel.OperatorFamily;
import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.spark.SparkRddContext;
import io.dstreamlabs.testkit.conformance.ConformanceContract;
import io.dstreamlabs.testkit.lesson.LabFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The operators of the first labs, as a student writes them, on Spark: what Spark recorded of its own. */
@Execution(ExecutionMode.CONCURRENT)
class SolutionsOnSparkTest extends ConformanceContract {
  private static final Path REPOSITORY = Path.of("..", "..");
  private static final String ENTRY = "entry: ";
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(
          new SparkConf()
              .setMaster("local[2]")
              .setAppName("solutions")
              .set("spark.ui.enabled", "false"));

  @Override
  protected Operators operators() {
    return Operators.of(entryOf("lab02-dstreams"), entryOf("lab05-windows"));
  }

  private static OperatorFamily entryOf(String lab) {
    String entry =
        new LabFolder(lab, REPOSITORY)
            .text("lab.yaml")
            .lines()
            .filter(line -> line.startsWith(ENTRY))
            .findFirst()
            .orElseThrow()
            .substring(ENTRY.length());
    try {
      return (OperatorFamily) Class.forName(entry).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(entry + ", the entry of " + lab + ", cannot be made", e);
    }
  }

  @Override
  protected Map<String, Supplier<RddContext>> backends() {
    return Map.of("Spark", () -> SparkRddContext.over(SPARK));
  }

  @Override
  protected Path tables() {
    return REPOSITORY.resolve("engine/testkit/src/test/resources/conformance");
  }

  @Override
  protected List<String> notYetSupported() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/of-other-labs.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
