package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.testkit.contract.WindowOperatorsContract;

class ReferenceWindowsTest extends WindowOperatorsContract {

  @Override
  protected WindowOperators plug() {
    return new ReferenceWindows();
  }
}
