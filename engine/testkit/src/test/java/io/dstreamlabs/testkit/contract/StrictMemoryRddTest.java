package io.dstreamlabs.testkit.contract;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.kernel.rdd.memory.MemoryRddContext;

class StrictMemoryRddTest extends RddContract {

  @Override
  protected RddContext open() {
    return MemoryRddContext.strict(2);
  }
}
