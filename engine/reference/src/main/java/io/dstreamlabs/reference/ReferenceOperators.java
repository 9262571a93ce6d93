package io.dstreamlabs.reference;

import io.dstreamlabs.kernel.stream.Operators;
import io.dstreamlabs.reference.receiver.IntervalBlocks;
import io.dstreamlabs.reference.recovery.CborCodec;
import io.dstreamlabs.reference.recovery.FileCheckpointStore;
import io.dstreamlabs.reference.recovery.FileWriteAheadLog;
import io.dstreamlabs.reference.state.ReferenceState;
import io.dstreamlabs.reference.window.ReferenceIncrementalWindows;
import io.dstreamlabs.reference.window.ReferenceWindows;

/** All reference plugs together. */
public final class ReferenceOperators {
  private ReferenceOperators() {}

  /** Every operator family that the reference has. */
  public static Operators all() {
    return Operators.of(
        new ReferenceStateless(),
        new ReferencePairs(),
        new ReferenceWindows(),
        new ReferenceIncrementalWindows(),
        new ReferenceState(),
        IntervalBlocks.standard(),
        new CborCodec(),
        new FileCheckpointStore(),
        new FileWriteAheadLog());
  }
}
