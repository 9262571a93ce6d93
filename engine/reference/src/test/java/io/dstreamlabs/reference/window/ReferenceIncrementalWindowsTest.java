package io.dstreamlabs.reference.window;

import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.testkit.contract.IncrementalWindowOperatorsContract;

class ReferenceIncrementalWindowsTest extends IncrementalWindowOperatorsContract {

  @Override
  protected IncrementalWindowOperators plug() {
    return new ReferenceIncrementalWindows();
  }
}
