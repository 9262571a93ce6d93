package io.dstreamlabs.labs.lab02;

import io.dstreamlabs.kernel.stream.StatelessOperators;
import io.dstreamlabs.testkit.contract.StatelessOperatorsContract;

/** The solution keeps the contract that the reference keeps. */
class StatelessOperatorsTest extends StatelessOperatorsContract {
  @Override
  protected StatelessOperators plug() {
    return new Lab02Operators();
  }
}
