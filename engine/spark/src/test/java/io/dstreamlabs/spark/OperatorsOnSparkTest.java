package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.stream.IncrementalWindowOperators;
import io.dstreamlabs.kernel.stream.PairOperators;
import io.dstreamlabs.kernel.stream.StateOperators;
import io.dstreamlabs.kernel.stream.StatelessOperators;
import io.dstreamlabs.kernel.stream.WindowOperators;
import io.dstreamlabs.reference.ReferencePairs;
import io.dstreamlabs.reference.ReferenceStateless;
import io.dstreamlabs.reference.state.ReferenceState;
import io.dstreamlabs.reference.window.ReferenceIncrementalWindows;
import io.dstreamlabs.reference.window.ReferenceWindows;
import io.dstreamlabs.testkit.contract.ContractBackend;
import io.dstreamlabs.testkit.contract.IncrementalWindowOperatorsContract;
import io.dstreamlabs.testkit.contract.PairOperatorsContract;
import io.dstreamlabs.testkit.contract.StateOperatorsContract;
import io.dstreamlabs.testkit.contract.StatelessOperatorsContract;
import io.dstreamlabs.testkit.contract.WindowOperatorsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The reference plugs do on Spark what they do in memory: the same contracts, and of the random cases a share. */
@Execution(ExecutionMode.CONCURRENT)
class OperatorsOnSparkTest {
  private static final int TWO_CUTS =
      40; // in batches: cuts are at every tenth slide of two batches
  private static final ContractBackend SPARK = new ContractBackend(LocalSpark::open, 40, TWO_CUTS);

  @Nested
  class Stateless extends StatelessOperatorsContract {
    @Override
    protected StatelessOperators plug() {
      return new ReferenceStateless();
    }

    @Override
    protected ContractBackend backend() {
      return SPARK;
    }
  }

  @Nested
  class Pairs extends PairOperatorsContract {
    @Override
    protected PairOperators plug() {
      return new ReferencePairs();
    }

    @Override
    protected ContractBackend backend() {
      return SPARK;
    }
  }

  @Nested
  class Windows extends WindowOperatorsContract {
    @Override
    protected WindowOperators plug() {
      return new ReferenceWindows();
    }

    @Override
    protected ContractBackend backend() {
      return SPARK;
    }
  }

  @Nested
  class IncrementalWindows extends IncrementalWindowOperatorsContract {
    @Override
    protected IncrementalWindowOperators plug() {
      return new ReferenceIncrementalWindows();
    }

    @Override
    protected ContractBackend backend() {
      return SPARK;
    }
  }

  @Nested
  class States extends StateOperatorsContract {
    @Override
    protected StateOperators plug() {
      return new ReferenceState();
    }

    @Override
    protected ContractBackend backend() {
      return SPARK;
    }
  }
}
