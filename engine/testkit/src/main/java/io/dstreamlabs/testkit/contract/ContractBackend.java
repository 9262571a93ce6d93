package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import java.util.function.Supplier;

/**
 * Where the programs of an {@link OperatorsContract} have their RDDs.
 *
 * @param contexts makes a context for each program, which closes it
 * @param oneCaseIn of how many random cases one is tried
 * @param letsGoAfter after how many more batches nobody holds a record that a state has replaced, or that has left a
 *     window of five batches that slides by two
 */
public record ContractBackend(
    Supplier<? extends RddContext> contexts, int oneCaseIn, int letsGoAfter) {

  /** In memory, in two partitions; functions are serialized and run as the copy. */
  public static final ContractBackend MEMORY =
      new ContractBackend(() -> MemoryRddContext.strict(2), 1, 20);
}
