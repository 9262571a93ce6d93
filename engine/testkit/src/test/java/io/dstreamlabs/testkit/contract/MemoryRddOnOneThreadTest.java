package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MemoryRddOnOneThreadTest extends RddContract {

  @Override
  protected RddContext open() {
    return MemoryRddContext.local(1);
  }
}
