package io.dstreamlabs.spark;

import io.dstreamlabs.kernel.rdd.RddContext;
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
  private static final int ONE_CASE_IN = 40;
  private static final int TWO_CUTS =
      2 * 10 * 2; // in batches, of lineages at every tenth slide of two batches

  @Nested
  class Stateless extends StatelessOperatorsContract {
    @Override
    protected StatelessOperators plug() {
      return new ReferenceStateless();
    }

    @Override
    protected RddContext rdds() {
      return LocalSpark.open();
    }
  }

  @Nested
  class Pairs extends PairOperatorsContract {
    @Override
    protected PairOperators plug() {
      return new ReferencePairs();
    }

    @Override
    protected RddContext rdds() {
      return LocalSpark.open();
    }

    @Override
    protected int oneCaseIn() {
      return ONE_CASE_IN;
    }
  }

  @Nested
  class Windows extends WindowOperatorsContract {
    @Override
    protected WindowOperators plug() {
      return new ReferenceWindows();
    }

    @Override
    protected RddContext rdds() {
      return LocalSpark.open();
    }

    @Override
    protected int oneCaseIn() {
      return ONE_CASE_IN;
    }
  }

  @Nested
  class IncrementalWindows extends IncrementalWindowOperatorsContract {
    @Override
    protected IncrementalWindowOperators plug() {
      return new ReferenceIncrementalWindows();
    }

    @Override
    protected RddContext rdds() {
      return LocalSpark.open();
    }

    @Override
    protected int letsGoAfter() {
      return TWO_CUTS;
    }

    @Override
    protected int oneCaseIn() {
      return ONE_CASE_IN;
    }
  }

  @Nested
  class States extends StateOperatorsContract {
    @Override
    protected StateOperators plug() {
      return new ReferenceState();
    }

    @Override
    protected RddContext rdds() {
      return LocalSpark.open();
    }

    @Override
    protected int letsGoAfter() {
      return TWO_CUTS;
    }

    @Override
    protected int oneCaseIn() {
      return ONE_CASE_IN;
    }
  }
}
