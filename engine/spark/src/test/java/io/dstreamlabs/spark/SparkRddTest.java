package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.RddContext;
import io.dstreamlabs.testkit.contract.RddContract;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SparkRddTest extends RddContract {

  @Override
  protected RddContext open() {
    return LocalSpark.open();
  }

  @Override
  protected int randomPipelines() {
    return 20;
  }

  @Override
  protected int versionsWithoutAction() {
    return 50;
  }
}
