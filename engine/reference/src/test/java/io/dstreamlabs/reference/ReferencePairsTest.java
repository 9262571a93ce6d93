package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.stream.PairOperators;
import io.dstreamlabs.testkit.contract.PairOperatorsContract;

class ReferencePairsTest extends PairOperatorsContract {

  @Override
  protected PairOperators plug() {
    return new ReferencePairs();
  }
}
