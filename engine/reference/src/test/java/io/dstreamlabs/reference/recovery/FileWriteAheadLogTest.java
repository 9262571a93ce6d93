package io.dstreamlabs.reference.recovery;

import io.dstreamlabs.kernel.recovery.WriteAheadLog;
import io.dstreamlabs.testkit.contract.WriteAheadLogContract;
import org.junit.jupiter.api.AfterEach;

/** The contract, with segments of two or three records. */
class FileWriteAheadLogTest extends WriteAheadLogContract {
  private final Warnings warnings = new Warnings(Segments.class);

  @Override
  protected WriteAheadLog plug() {
    return new FileWriteAheadLog(160);
  }

  @AfterEach
  void warnAgain() {
    warnings.close();
  }
}
