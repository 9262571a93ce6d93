package io.dstreamlabs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.testkit.conformance.CaseFiles;
import io.dstreamlabs.testkit.conformance.Conformance;
import io.dstreamlabs.testkit.conformance.ConformanceCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables with incremental windows, on the plainest plug for them: so the kernel and what runs the
 * tables are held to them as well.
 */
class IncrementalCasesTest {
  private static final String FAMILY = "IncrementalWindowOperators";
  private static final int CASES = 151;

  private final Operators plugs = ReferenceOperators.all().with(new PlainIncrementalWindows());
  private final Conformance conformance = Conformance.of(plugs, () -> MemoryRddContext.strict(2));

  @TestFactory
  Stream<DynamicTest> cases() {
    return incremental().map(tried -> dynamicTest(tried.name(), () -> conformance.check(tried)));
  }

  @Test
  void all_of_them_are_run() {
    assertThat(incremental()).hasSize(CASES);
  }

  private Stream<ConformanceCase> incremental() {
    return CaseFiles.read(SparkConformanceTest.TABLES).values().stream()
        .flatMap(List::stream)
        .filter(tried -> tried.families().contains(FAMILY))
        .filter(tried -> conformance.missing(tried).isEmpty());
  }
}
