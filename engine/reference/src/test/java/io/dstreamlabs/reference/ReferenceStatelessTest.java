package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.stream.StatelessOperators;
import io.dstreamlabs.testkit.contract.StatelessOperatorsContract;

class ReferenceStatelessTest extends StatelessOperatorsContract {

  @Override
  protected StatelessOperators plug() {
    return new ReferenceStateless();
  }
}
