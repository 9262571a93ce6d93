package io.dstreamlabs.labs.lab05;

import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.testkit.contract.WindowOperatorsContract;

/** The solution keeps the contract that the reference keeps. */
class WindowOperatorsTest extends WindowOperatorsContract {
  @Override
  protected WindowOperators plug() {
    return new Lab05Operators();
  }
}
