package io.dstreamlabs.reference.state;

import io.dstreamlabs.kernel.stream.StateOperators;
import io.dstreamlabs.testkit.contract.StateOperatorsContract;

class ReferenceStateTest extends StateOperatorsContract {

  @Override
  protected StateOperators plug() {
    return new ReferenceState();
  }
}
