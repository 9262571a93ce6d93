package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.CheckpointStore;
import io.dstreamlabs.testkit.contract.CheckpointStoreContract;
import org.junit.jupiter.api.AfterEach;

/** The contract, with three kept. */
class FileCheckpointStoreTest extends CheckpointStoreContract {
  private final Warnings warnings = new Warnings(FileCheckpoints.class);

  @Override
  protected CheckpointStore plug() {
    return new FileCheckpointStore();
  }

  @AfterEach
  void warnAgain() {
    warnings.close();
  }
}
